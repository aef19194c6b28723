package org.diapason.remote.method;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.diapason.core.call.CallId;
import org.diapason.core.call.DialResult;
import org.diapason.core.extension.CallbackId;
import org.diapason.core.extension.CallbackResult;
import org.diapason.core.extension.CallbackView;
import org.diapason.core.extension.Callbacks;
import org.diapason.core.problem.Problem;
import org.diapason.core.problem.ProblemCode;
import org.diapason.remote.rpc.Method;
import org.diapason.remote.rpc.Parameters;
import org.diapason.remote.rpc.RpcException;

/** {@code callback.*} */
final class CallbackMethods {

  private final Callbacks callbacks;
  private final Views views;

  CallbackMethods(Callbacks callbacks, Views views) {
    this.callbacks = callbacks;
    this.views = views;
  }

  void addTo(Map<String, Method> methods) {
    methods.put("callback.request", Method.taking(Set.of("call", "to", "account"), this::request));
    methods.put("callback.call", Method.taking(Set.of("callback"), this::call));
    methods.put("callback.cancel", Method.taking(Set.of("callback"), p -> {
      callbacks.cancel(new CallbackId(p.text("callback")));
      return new JsonObject();
    }));
    methods.put("callback.list", Method.taking(Set.of(), p -> Views.array(callbacks.list(), CallbackMethods::view)));
  }

  /** Somebody who is waited for, as JSON. */
  static JsonObject view(CallbackView callback) {
    JsonObject json = Views.with("callback", callback.id().value());
    json.addProperty("account", callback.account().value());
    json.addProperty("party", callback.party().uri());
    json.addProperty("state", callback.end().isPresent() ? "ended" : callback.free() ? "free" : "waiting");
    callback.end().ifPresent(end -> json.addProperty("end", Views.name(end)));
    return json;
  }

  private JsonElement request(Parameters parameters) throws RpcException {
    Optional<String> call = parameters.optionalText("call");
    CallbackResult result = call.isPresent() ? callbacks.request(new CallId(call.get()))
        : callbacks.request(views.account(parameters), parameters.text("to"));
    return switch (result) {
      case CallbackResult.Waiting waiting -> Views.with("callback", waiting.callback().value());
      case CallbackResult.Refused refused -> throw views.refused(refused.problem());
    };
  }

  private JsonElement call(Parameters parameters) throws RpcException {
    String id = parameters.text("callback");
    DialResult result = callbacks.call(new CallbackId(id))
        .orElseThrow(() -> views.refused(Problem.of(ProblemCode.CALLBACK_UNKNOWN, id)));
    return switch (result) {
      case DialResult.Dialling dialling -> Views.with("call", dialling.call().value());
      case DialResult.Refused refused -> throw views.refused(refused.problem());
    };
  }
}
