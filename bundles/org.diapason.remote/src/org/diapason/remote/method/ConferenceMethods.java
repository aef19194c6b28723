package org.diapason.remote.method;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.diapason.core.account.AccountId;
import org.diapason.core.call.CallId;
import org.diapason.core.call.Calls;
import org.diapason.core.call.DialResult;
import org.diapason.core.conference.ConferenceId;
import org.diapason.core.conference.ConferenceView;
import org.diapason.core.conference.Conferences;
import org.diapason.core.conference.CreateResult;
import org.diapason.core.conference.MemberView;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.remote.rpc.Method;
import org.diapason.remote.rpc.Parameters;
import org.diapason.remote.rpc.RpcException;

/** {@code conference.*} */
final class ConferenceMethods {

  private final Conferences conferences;
  private final Calls calls;
  private final Views views;

  ConferenceMethods(Conferences conferences, Calls calls, Views views) {
    this.conferences = conferences;
    this.calls = calls;
    this.views = views;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("conference.create", Method.taking(Set.of("calls"), this::create));
    methods.put("conference.add", Method.taking(Set.of("conference", "call", "to", "account"), this::add));
    methods.put("conference.remove", Method.taking(Set.of("call"), p -> member(p, conferences::remove)));
    methods.put("conference.split", Method.taking(Set.of("call"), p -> member(p, conferences::split)));
    methods.put("conference.mute", Method.taking(Set.of("conference", "call", "muted"), this::mute));
    methods.put("conference.private", Method.taking(Set.of("call", "private"), this::aside));
    methods.put("conference.hold", ofConference(conferences::hold));
    methods.put("conference.resume", ofConference(conferences::resume));
    methods.put("conference.connect", Method.taking(Set.of("conference"), this::connect));
    methods.put("conference.end", ofConference(conferences::end));
    methods.put("conference.list",
        Method.taking(Set.of(), p -> Views.array(conferences.list(), ConferenceMethods::view)));
  }

  /** A conference as JSON. */
  static JsonObject view(ConferenceView conference) {
    JsonObject json = Views.with("conference", conference.id().value());
    json.addProperty("state", Views.name(conference.phase()));
    json.addProperty("muted", conference.muted());
    json.addProperty("speaking", conference.speaking());
    json.addProperty("recording", Views.name(conference.recording()));
    conference.aside().ifPresent(call -> json.addProperty("private", call.value()));
    json.add("members", Views.array(conference.members(), ConferenceMethods::view));
    return json;
  }

  private static JsonObject view(MemberView member) {
    JsonObject json = Views.with("call", member.call().value());
    json.addProperty("answered", member.answered());
    json.addProperty("muted", member.muted());
    json.addProperty("held", member.held());
    json.addProperty("speaking", member.speaking());
    return json;
  }

  private Method ofConference(Consumer<ConferenceId> job) {
    return Method.taking(Set.of("conference"), p -> {
      job.accept(conference(p));
      return new JsonObject();
    });
  }

  private JsonElement create(Parameters parameters) throws RpcException {
    List<CallId> members = parameters.texts("calls").stream().map(CallId::new).toList();
    if (members.isEmpty()) {
      throw new RpcException(RpcException.PARAMETER, "\"calls\" has to name one call at least.");
    }
    return switch (conferences.create(members)) {
      case CreateResult.Created created -> Views.with("conference", created.conference().value());
      case CreateResult.Refused refused -> throw views.refused(refused.problem());
    };
  }

  private JsonElement add(Parameters parameters) throws RpcException {
    ConferenceId conference = conference(parameters);
    Optional<String> call = parameters.optionalText("call");
    return call.isPresent() ? add(conference, new CallId(call.get())) : invite(conference, parameters);
  }

  private JsonElement add(ConferenceId conference, CallId call) throws RpcException {
    Optional<Problem> problem = conferences.add(conference, call);
    if (problem.isPresent()) {
      throw views.refused(problem.get());
    }
    return Views.with("call", call.value());
  }

  private JsonElement invite(ConferenceId conference, Parameters parameters) throws RpcException {
    Optional<AccountId> account = parameters.optionalText("account").map(AccountId::new);
    return switch (conferences.invite(conference, account, parameters.text("to"))) {
      case DialResult.Dialling dialling -> Views.with("call", dialling.call().value());
      case DialResult.Refused refused -> throw views.refused(refused.problem());
    };
  }

  private JsonElement connect(Parameters parameters) throws RpcException {
    Optional<Problem> problem = conferences.connect(conference(parameters));
    if (problem.isPresent()) {
      throw views.refused(problem.get());
    }
    return new JsonObject();
  }

  /** Of all, or of one. */
  private JsonElement mute(Parameters parameters) throws RpcException {
    boolean muted = parameters.flag("muted");
    if (parameters.optionalText("call").isPresent()) {
      return member(parameters, call -> conferences.muteMember(call, muted));
    }
    conferences.mute(conference(parameters), muted);
    return new JsonObject();
  }

  private JsonElement aside(Parameters parameters) throws RpcException {
    boolean aside = parameters.flag("private");
    return member(parameters, call -> conferences.aside(call, aside));
  }

  private JsonElement member(Parameters parameters, Consumer<CallId> job) throws RpcException {
    CallId call = new CallId(parameters.text("call"));
    if (calls.find(call).isEmpty()) {
      throw views.refused(Problem.of(ProblemCode.CALL_UNKNOWN, call));
    }
    if (conferences.of(call).isEmpty()) {
      throw views.refused(Problem.of(ProblemCode.CALL_NOT_NOW, "conference").about(call));
    }
    job.accept(call);
    return new JsonObject();
  }

  private ConferenceId conference(Parameters parameters) throws RpcException {
    ConferenceId id = new ConferenceId(parameters.text("conference"));
    if (conferences.find(id).isEmpty()) {
      throw views.refused(Problem.of(ProblemCode.CONFERENCE_UNKNOWN, id));
    }
    return id;
  }
}
