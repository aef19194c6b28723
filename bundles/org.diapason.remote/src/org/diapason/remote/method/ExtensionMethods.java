package org.diapason.remote.method;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diapason.core.account.AccountId;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.call.DialResult;
import org.diapason.core.extension.ExtensionView;
import org.diapason.core.extension.Extensions;
import org.diapason.core.extension.Redial;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.remote.rpc.Method;
import org.diapason.remote.rpc.Parameters;
import org.diapason.remote.rpc.RpcException;

/** {@code extension.*}, and the calls that are at other extensions. */
final class ExtensionMethods {

  private final Extensions extensions;
  private final Redial redial;
  private final Calls calls;
  private final Views views;

  ExtensionMethods(Extensions extensions, Redial redial, Calls calls, Views views) {
    this.extensions = extensions;
    this.redial = redial;
    this.calls = calls;
    this.views = views;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("extension.watch", Method.taking(Set.of("number", "account"),
        p -> done(extensions.watch(views.account(p), p.text("number")))));
    methods.put("extension.unwatch", Method.taking(Set.of("number", "account"), this::unwatch));
    methods.put("extension.list",
        Method.taking(Set.of(), p -> Views.array(extensions.list(), ExtensionMethods::view)));
    methods.put("call.pickup", Method.taking(Set.of("number", "account"),
        p -> dialled(extensions.pickUp(views.account(p), p.text("number")))));
    methods.put("call.park", Method.taking(Set.of("call"), this::park));
    methods.put("call.retrieve", Method.taking(Set.of("place", "account"),
        p -> dialled(extensions.retrieve(views.account(p), p.optionalText("place").orElse("")))));
    methods.put("call.redial", Method.taking(Set.of(), p -> dialled(redial.again())));
  }

  /** A watched extension as JSON. */
  static JsonObject view(ExtensionView extension) {
    JsonObject json = Views.with("number", extension.number());
    json.addProperty("account", extension.account().value());
    json.addProperty("state", Views.name(extension.state()));
    extension.caller().ifPresent(caller -> {
      json.addProperty("caller", caller.uri());
      json.addProperty("callerName", caller.displayName());
    });
    return json;
  }

  private JsonElement unwatch(Parameters parameters) throws RpcException {
    AccountId account = views.account(parameters).or(() -> extensions.list().stream().map(ExtensionView::account).findFirst())
        .orElseThrow(() -> views.refused(Problem.of(ProblemCode.ACCOUNT_NONE)));
    return done(extensions.unwatch(account, parameters.text("number")));
  }

  private JsonElement park(Parameters parameters) throws RpcException {
    String id = parameters.text("call");
    CallView call = calls.find(new CallId(id)).orElseThrow(() -> views.refused(Problem.of(ProblemCode.CALL_UNKNOWN, id)));
    if (call.phase() != CallPhase.TALKING) {
      throw views.refused(Problem.of(ProblemCode.CALL_NOT_NOW, call.phase()).about(call.id()));
    }
    return done(extensions.park(call.id()));
  }

  private JsonElement dialled(DialResult result) throws RpcException {
    return switch (result) {
      case DialResult.Dialling dialling -> Views.with("call", dialling.call().value());
      case DialResult.Refused refused -> throw views.refused(refused.problem());
    };
  }

  private JsonElement done(Optional<Problem> problem) throws RpcException {
    if (problem.isPresent()) {
      throw views.refused(problem.get());
    }
    return new JsonObject();
  }
}
