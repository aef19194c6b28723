package org.diapason.remote.rpc;

import com.google.gson.JsonElement;
import java.util.Set;

/** One thing that can be asked for. Returns soon; what takes longer is told by notifications. */
@FunctionalInterface
public interface Method {

  JsonElement run(Parameters parameters) throws RpcException;

  /** A method that refuses parameters other than these, so that a misspelt one is noticed. */
  static Method taking(Set<String> known, Method method) {
    return parameters -> {
      parameters.only(known);
      return method.run(parameters);
    };
  }
}
