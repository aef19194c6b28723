package org.diapason.remote.method;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.diapason.core.presence.OwnStatus;
import org.diapason.core.presence.Presence;
import org.diapason.remote.rpc.Method;
import org.diapason.remote.rpc.Parameters;
import org.diapason.remote.rpc.RpcException;

/** {@code presence.*} */
final class PresenceMethods {

  private final Presence presence;

  PresenceMethods(Presence presence) {
    this.presence = presence;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("presence.set", Method.taking(Set.of("status"), this::set));
  }

  private JsonElement set(Parameters parameters) throws RpcException {
    String wanted = parameters.text("status");
    presence.choose(Arrays.stream(OwnStatus.values()).filter(status -> Views.name(status).equals(wanted)).findFirst()
        .orElseThrow(() -> new RpcException(RpcException.PARAMETER, "\"status\" is one of " + names() + ".")));
    return new JsonObject();
  }

  private static String names() {
    return Arrays.stream(OwnStatus.values()).map(status -> '"' + Views.name(status) + '"').collect(Collectors.joining(", "));
  }
}
