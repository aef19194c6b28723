package org.diapason.remote.rpc;

import com.google.gson.JsonElement;

/** One thing that can be asked for. Returns soon; what takes longer is told by notifications. */
@FunctionalInterface
public interface Method {

  JsonElement run(Parameters parameters) throws RpcException;
}
