package org.diapason.remote.method;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Set;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallRecorded;
import org.diapason.core.call.Calls;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.recording.RecordingNotice;
import org.diapason.core.recording.RecordingSettings;
import org.diapason.core.setting.Settings;
import org.diapason.remote.rpc.Method;
import org.diapason.remote.rpc.Parameters;
import org.diapason.remote.rpc.RpcException;

/** {@code call.record} */
final class RecordingMethods {

  private final Calls calls;
  private final Settings settings;
  private final RecordingNotice notice;
  private final Views views;

  RecordingMethods(Calls calls, Settings settings, RecordingNotice notice, Views views) {
    this.calls = calls;
    this.settings = settings;
    this.notice = notice;
    this.views = views;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("call.record", Method.taking(Set.of("call", "on", "pause"), this::record));
  }

  /** The notice comes along until somebody has confirmed it; nobody is kept from recording by it. */
  private JsonElement record(Parameters parameters) throws RpcException {
    String given = parameters.text("call");
    CallId id = new CallId(given);
    if (calls.find(id).isEmpty()) {
      throw views.refused(Problem.of(ProblemCode.CALL_UNKNOWN, given));
    }
    boolean on = parameters.flag("on");
    boolean pause = parameters.written().containsKey("pause") && parameters.flag("pause");
    calls.record(id, on);
    calls.pauseRecording(id, pause);
    return on && !settings.get(RecordingSettings.NOTICE_SEEN) ? Views.with("notice", notice.text()) : new JsonObject();
  }

  /** A complete recording as JSON. */
  static JsonObject view(CallRecorded recorded) {
    JsonObject json = Views.with("call", recorded.call().value());
    json.addProperty("file", recorded.file().toString());
    json.addProperty("seconds", recorded.length().toMillis() / 1000.0);
    return json;
  }
}
