package org.diapason.remote.rpc;

import com.google.gson.JsonObject;
import java.util.Optional;

/** A request that gets an error instead of a result (JSON-RPC 2.0 §5.1). */
public final class RpcException extends Exception {

  /** The text is no JSON. */
  public static final int PARSE = -32_700;
  /** The JSON is no request. */
  public static final int INVALID = -32_600;
  /** There is no such method. */
  public static final int NO_METHOD = -32_601;
  /** A parameter is missing or wrong. */
  public static final int PARAMETER = -32_602;
  /** A fault inside. */
  public static final int INTERNAL = -32_603;
  /** The phone could not do it; {@code data.problem} says why. */
  public static final int PROBLEM = -32_000;

  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient JsonObject data;

  public RpcException(int code, String sentence) {
    this(code, sentence, null);
  }

  public RpcException(int code, String sentence, JsonObject data) {
    super(sentence);
    this.code = code;
    this.data = data;
  }

  public int code() {
    return code;
  }

  /** What a program can act on. */
  public Optional<JsonObject> data() {
    return Optional.ofNullable(data);
  }
}
