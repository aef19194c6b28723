package org.diapason.remote.method;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.diapason.core.account.AccountId;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.call.DialResult;
import org.diapason.core.extension.Extensions;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.remote.rpc.Method;
import org.diapason.remote.rpc.Parameters;
import org.diapason.remote.rpc.RpcException;

/** {@code call.*} */
final class CallMethods {

  private final Calls calls;
  private final Extensions extensions;
  private final Views views;

  CallMethods(Calls calls, Extensions extensions, Views views) {
    this.calls = calls;
    this.extensions = extensions;
    this.views = views;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("call.dial", Method.taking(Set.of("to", "account", "handsFree", "intercom"), this::dial));
    methods.put("call.answer", Method.taking(Set.of("call", "handsFree"), this::answer));
    methods.put("call.silence", ofCall(p -> when(p, CallPhase.RINGING_HERE, calls::silence)));
    methods.put("call.deflect", Method.taking(Set.of("call", "to"), this::deflect));
    methods.put("call.transfer", Method.taking(Set.of("call", "to"), this::transfer));
    methods.put("call.transferTo", Method.taking(Set.of("call", "other"), this::transferTo));
    methods.put("call.decide", Method.taking(Set.of("call", "yes"), this::decide));
    methods.put("call.hangup", ofCall(p -> on(p, calls::hangUp)));
    methods.put("call.hold", ofCall(p -> when(p, CallPhase.TALKING, calls::hold)));
    methods.put("call.resume", ofCall(p -> when(p, CallPhase.TALKING, calls::resume)));
    methods.put("call.mute", Method.taking(Set.of("call", "muted"), this::mute));
    methods.put("call.speaker", Method.taking(Set.of("call", "on"), this::speaker));
    methods.put("call.volume", Method.taking(Set.of("call", "percent"), this::volume));
    methods.put("call.dtmf", Method.taking(Set.of("call", "digits"), this::dtmf));
    methods.put("call.statistics", ofCall(p -> Views.statistics(calls.statistics(call(p).id()))));
    methods.put("call.list", Method.taking(Set.of(), p -> Views.array(calls.list(), views::call)));
  }

  private static Method ofCall(Method method) {
    return Method.taking(Set.of("call"), method);
  }

  private JsonElement dial(Parameters parameters) throws RpcException {
    Optional<String> account = parameters.optionalText("account");
    if (account.isPresent() && !account.get().matches("[A-Za-z0-9-]{1,40}")) {
      throw views.refused(Problem.of(ProblemCode.ACCOUNT_UNKNOWN, account.get()));
    }
    Optional<AccountId> id = account.map(AccountId::new);
    String to = parameters.text("to");
    boolean handsFree = parameters.optionalFlag("handsFree");
    return switch (parameters.optionalFlag("intercom") ? extensions.intercom(id, to) : calls.dial(id, to)) {
      case DialResult.Dialling dialling -> {
        if (handsFree) {
          calls.speaker(dialling.call(), true);
        }
        yield Views.with("call", dialling.call().value());
      }
      case DialResult.Refused refused -> throw views.refused(refused.problem());
    };
  }

  private JsonElement answer(Parameters parameters) throws RpcException {
    boolean handsFree = parameters.optionalFlag("handsFree");
    return when(parameters, CallPhase.RINGING_HERE, handsFree ? calls::answerHandsFree : calls::answer);
  }

  private JsonElement deflect(Parameters parameters) throws RpcException {
    return done(calls.deflect(call(parameters, CallPhase.RINGING_HERE).id(), parameters.text("to")));
  }

  private JsonElement transfer(Parameters parameters) throws RpcException {
    return done(calls.transfer(call(parameters, CallPhase.TALKING).id(), parameters.text("to")));
  }

  private JsonElement transferTo(Parameters parameters) throws RpcException {
    CallId call = call(parameters, CallPhase.TALKING).id();
    CallId other = named(parameters, "other").id();
    if (call.equals(other)) {
      throw new RpcException(RpcException.PARAMETER, "\"call\" and \"other\" are two calls.");
    }
    calls.transferTo(call, other);
    return new JsonObject();
  }

  private JsonElement decide(Parameters parameters) throws RpcException {
    calls.decide(call(parameters).id(), parameters.flag("yes"));
    return new JsonObject();
  }

  private JsonElement done(Optional<Problem> problem) throws RpcException {
    if (problem.isPresent()) {
      throw views.refused(problem.get());
    }
    return new JsonObject();
  }

  private JsonElement mute(Parameters parameters) throws RpcException {
    CallId id = call(parameters).id();
    calls.mute(id, parameters.flag("muted"));
    return new JsonObject();
  }

  private JsonElement speaker(Parameters parameters) throws RpcException {
    boolean on = parameters.flag("on");
    return on(parameters, call -> calls.speaker(call, on));
  }

  private JsonElement volume(Parameters parameters) throws RpcException {
    int percent = parameters.number("percent", 0, 200);
    return on(parameters, call -> calls.volume(call, percent));
  }

  private JsonElement dtmf(Parameters parameters) throws RpcException {
    CallId id = call(parameters).id();
    String digits = parameters.text("digits").toUpperCase(Locale.ROOT);
    if (!digits.matches("[0-9*#A-D]{1,64}")) {
      throw new RpcException(RpcException.PARAMETER, "\"digits\" are 1 to 64 of 0-9, *, #, A-D.");
    }
    digits.chars().forEach(digit -> calls.digit(id, (char) digit));
    return new JsonObject();
  }

  private JsonElement when(Parameters parameters, CallPhase phase, Consumer<CallId> job) throws RpcException {
    job.accept(call(parameters, phase).id());
    return new JsonObject();
  }

  private JsonElement on(Parameters parameters, Consumer<CallId> job) throws RpcException {
    job.accept(call(parameters).id());
    return new JsonObject();
  }

  private CallView call(Parameters parameters, CallPhase phase) throws RpcException {
    CallView call = call(parameters);
    if (call.phase() != phase) {
      throw views.refused(Problem.of(ProblemCode.CALL_NOT_NOW, call.phase()).about(call.id()));
    }
    return call;
  }

  private CallView call(Parameters parameters) throws RpcException {
    return named(parameters, "call");
  }

  private CallView named(Parameters parameters, String name) throws RpcException {
    String id = parameters.text(name);
    return calls.find(new CallId(id)).orElseThrow(() -> views.refused(Problem.of(ProblemCode.CALL_UNKNOWN, id)));
  }
}
