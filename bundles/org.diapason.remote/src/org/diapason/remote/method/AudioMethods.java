package org.diapason.remote.method;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diapason.core.media.AudioDevices;
import org.diapason.core.media.AudioEnd;
import org.diapason.core.media.Ringtone;
import org.diapason.core.media.Tones;
import org.diapason.remote.rpc.Method;
import org.diapason.remote.rpc.Parameters;
import org.diapason.remote.rpc.RpcException;

/** {@code audio.*} */
final class AudioMethods {

  private final AudioDevices devices;
  private final Tones tones;
  private final Views views;

  AudioMethods(AudioDevices devices, Tones tones, Views views) {
    this.devices = devices;
    this.tones = tones;
    this.views = views;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("audio.devices", Method.taking(Set.of(), p -> Views.array(devices.list(), views::device)));
    methods.put("audio.use", Method.taking(Set.of("input", "output"), this::use));
    methods.put("audio.ringtones",
        Method.taking(Set.of(), p -> Views.array(Ringtone.builtIn(), ringtone -> new JsonPrimitive(ringtone.written()))));
    methods.put("audio.play", Method.taking(Set.of("ringtone"), this::play));
  }

  private JsonElement play(Parameters parameters) throws RpcException {
    Ringtone ringtone = Ringtone.read(parameters.text("ringtone")).orElseThrow(() -> new RpcException(RpcException.PARAMETER,
        "\"ringtone\" is one of audio.ringtones or a WAV file."));
    tones.ring(Tones.Tone.SAMPLE, ringtone);
    return new JsonObject();
  }

  private JsonElement use(Parameters parameters) throws RpcException {
    devices.use(end(parameters, "input"), end(parameters, "output"));
    return new JsonObject();
  }

  private static Optional<AudioEnd> end(Parameters parameters, String name) throws RpcException {
    Optional<String> written = parameters.optionalText(name);
    Optional<AudioEnd> end = written.flatMap(AudioEnd::read);
    if (written.isPresent() && end.isEmpty()) {
      throw new RpcException(RpcException.PARAMETER,
          "\"" + name + "\" is one of \"default\", \"silence\", \"wav:FILE\", \"device:NAME\".");
    }
    return end;
  }
}
