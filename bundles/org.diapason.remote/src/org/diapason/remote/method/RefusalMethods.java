package org.diapason.remote.method;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallPhase;
import org.diapason.core.call.CallView;
import org.diapason.core.call.Calls;
import org.diapason.core.call.CannedReplies;
import org.diapason.core.call.VoiceMail;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.remote.rpc.Method;
import org.diapason.remote.rpc.Parameters;
import org.diapason.remote.rpc.RpcException;

/** {@code call.reject} and {@code call.toVoiceMail} */
final class RefusalMethods {

  private final Calls calls;
  private final CannedReplies replies;
  private final VoiceMail voiceMail;
  private final Views views;

  RefusalMethods(Calls calls, CannedReplies replies, VoiceMail voiceMail, Views views) {
    this.calls = calls;
    this.replies = replies;
    this.voiceMail = voiceMail;
    this.views = views;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("call.reject", Method.taking(Set.of("call", "text"), this::reject));
    methods.put("call.toVoiceMail", Method.taking(Set.of("call"), this::toVoiceMail));
  }

  private JsonElement reject(Parameters parameters) throws RpcException {
    CallView call = call(parameters);
    if (call.phase() != CallPhase.RINGING_HERE) {
      throw views.refused(Problem.of(ProblemCode.CALL_NOT_NOW, call.phase()).about(call.id()));
    }
    Optional<String> text = parameters.optionalText("text");
    if (text.isEmpty()) {
      calls.hangUp(call.id());
      return new JsonObject();
    }
    return done(replies.reject(call.id(), text.get()));
  }

  private JsonElement toVoiceMail(Parameters parameters) throws RpcException {
    return done(voiceMail.take(call(parameters).id()));
  }

  private JsonElement done(Optional<Problem> problem) throws RpcException {
    if (problem.isPresent()) {
      throw views.refused(problem.get());
    }
    return new JsonObject();
  }

  private CallView call(Parameters parameters) throws RpcException {
    String id = parameters.text("call");
    return calls.find(new CallId(id)).orElseThrow(() -> views.refused(Problem.of(ProblemCode.CALL_UNKNOWN, id)));
  }
}
