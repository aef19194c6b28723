package org.diapason.remote.method;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diapason.core.media.AudioDevices;
import org.diapason.core.media.AudioEnd;
import org.diapason.remote.rpc.Method;
import org.diapason.remote.rpc.Parameters;
import org.diapason.remote.rpc.RpcException;

/** {@code audio.*} */
final class AudioMethods {

  private final AudioDevices devices;
  private final Views views;

  AudioMethods(AudioDevices devices, Views views) {
    this.devices = devices;
    this.views = views;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("audio.devices", Method.taking(Set.of(), p -> Views.array(devices.list(), views::device)));
    methods.put("audio.use", Method.taking(Set.of("input", "output"), this::use));
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
