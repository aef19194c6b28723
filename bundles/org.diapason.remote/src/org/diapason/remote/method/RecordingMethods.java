package org.diapason.remote.method;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.diapason.core.call.CallId;
import org.diapason.core.call.CallRecorded;
import org.diapason.core.call.Calls;
import org.diapason.core.conference.ConferenceId;
import org.diapason.core.conference.ConferenceRecorded;
import org.diapason.core.conference.Conferences;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.core.recording.RecordingNotice;
import org.diapason.core.recording.RecordingSettings;
import org.diapason.core.setting.Settings;
import org.diapason.remote.rpc.Method;
import org.diapason.remote.rpc.Parameters;
import org.diapason.remote.rpc.RpcException;

/** {@code call.record} and {@code conference.record} */
final class RecordingMethods {

  private final Calls calls;
  private final Conferences conferences;
  private final Settings settings;
  private final RecordingNotice notice;
  private final Views views;

  RecordingMethods(Calls calls, Conferences conferences, Settings settings, RecordingNotice notice, Views views) {
    this.calls = calls;
    this.conferences = conferences;
    this.settings = settings;
    this.notice = notice;
    this.views = views;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("call.record", Method.taking(Set.of("call", "on", "pause"), this::record));
    methods.put("conference.record", Method.taking(Set.of("conference", "on", "pause"), this::recordConference));
  }

  /** The notice comes along until somebody has confirmed it; nobody is kept from recording by it. */
  private JsonElement record(Parameters parameters) throws RpcException {
    String given = parameters.text("call");
    CallId id = new CallId(given);
    if (calls.find(id).isEmpty()) {
      throw views.refused(Problem.of(ProblemCode.CALL_UNKNOWN, given));
    }
    boolean on = parameters.flag("on");
    calls.record(id, on);
    calls.pauseRecording(id, pause(parameters));
    return answer(on);
  }

  private JsonElement recordConference(Parameters parameters) throws RpcException {
    ConferenceId id = new ConferenceId(parameters.text("conference"));
    if (conferences.find(id).isEmpty()) {
      throw views.refused(Problem.of(ProblemCode.CONFERENCE_UNKNOWN, id));
    }
    boolean on = parameters.flag("on");
    conferences.record(id, on);
    conferences.pauseRecording(id, pause(parameters));
    return answer(on);
  }

  private static boolean pause(Parameters parameters) throws RpcException {
    return parameters.written().containsKey("pause") && parameters.flag("pause");
  }

  private JsonElement answer(boolean on) {
    return on && !settings.get(RecordingSettings.NOTICE_SEEN) ? Views.with("notice", notice.text()) : new JsonObject();
  }

  /** A complete recording as JSON. */
  static JsonObject view(CallRecorded recorded) {
    return view(Views.with("call", recorded.call().value()), recorded.file(), recorded.length());
  }

  /** A complete recording of a conference as JSON. */
  static JsonObject view(ConferenceRecorded recorded) {
    return view(Views.with("conference", recorded.conference().value()), recorded.file(), recorded.length());
  }

  private static JsonObject view(JsonObject json, Path file, Duration length) {
    json.addProperty("file", file.toString());
    json.addProperty("seconds", length.toMillis() / 1000.0);
    return json;
  }
}
