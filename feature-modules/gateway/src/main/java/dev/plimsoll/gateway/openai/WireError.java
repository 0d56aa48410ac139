package dev.plimsoll.gateway.openai;

import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.bodies.BodyRefused;
import org.jspecify.annotations.Nullable;

/**
 * An error in the format of OpenAI.
 *
 * @param status of the HTTP response
 * @param type the family of errors, such as {@code invalid_request_error}
 * @param param the field of the request that it is about
 * @param code for programs
 */
public record WireError(
    int status, String message, String type, @Nullable String param, @Nullable String code) {
  /** In seconds: about the time of a restart. */
  public static final String RETRY_AFTER_STOP = "10";

  public static WireError invalid(@Nullable String param, String message) {
    return new WireError(400, message, "invalid_request_error", param, null);
  }

  static WireError unauthorised() {
    return new WireError(
        401,
        "This API key is missing, unknown or revoked. Send 'Authorization: Bearer <key>'.",
        "authentication_error",
        null,
        "invalid_api_key");
  }

  static WireError expiredKey(String message) {
    return new WireError(401, message, "authentication_error", null, "expired_api_key");
  }

  static WireError notForCalls() {
    return new WireError(
        403,
        "This API key does not have the scope call. Use a key that has it.",
        "permission_error",
        null,
        "missing_scope");
  }

  public static WireError unknownFeature(String model) {
    return notFound(
        "There is no AI feature '"
            + model
            + "' that this API key may use. GET /v1/models lists those that it may.",
        "model",
        "model_not_found");
  }

  static WireError wrongTask(String model) {
    return new WireError(
        400,
        "The AI feature '"
            + model
            + "' cannot be used at this address. Send chats to /v1/chat/completions and"
            + " texts to be embedded to /v1/embeddings.",
        "invalid_request_error",
        "model",
        "wrong_endpoint");
  }

  public static WireError unknownPath(String path) {
    return notFound(
        "There is no "
            + path
            + ". Use POST /v1/chat/completions, POST /v1/embeddings or GET"
            + " /v1/models.",
        null,
        "unknown_url");
  }

  /** The error of a request for an endpoint with a slash behind it, or below another base URL. */
  static WireError wrongBase(String method, String path, String meant) {
    return notFound(
        "There is no "
            + method
            + " "
            + path
            + ". Use "
            + meant
            + (path.equals(meant + "/")
                ? ", without the slash at its end."
                : ": the base URL of an OpenAI client must end in /v1."),
        null,
        "unknown_url");
  }

  static WireError unknownHold(String id) {
    return notFound(
        "There is no held answer '" + id + "' of this API key and user.", null, "hold_not_found");
  }

  static WireError unknownJob(String id) {
    return notFound(
        "There is no job '" + id + "' of this API key and user.", null, "job_not_found");
  }

  static WireError jobIsOver(String id) {
    return conflict(
        "The job '" + id + "' is over, so it can no longer be cancelled.", "job_is_over");
  }

  public static WireError unknownFile(String id) {
    return notFound(
        "There is no file '" + id + "' that this API key may use.", "id", "file_not_found");
  }

  public static WireError unknownBatch(String id) {
    return notFound(
        "There is no batch '" + id + "' that this API key may use.", null, "batch_not_found");
  }

  public static WireError batchIsOver(String id) {
    return conflict(
        "The batch '" + id + "' is over, so it can no longer be cancelled.", "batch_is_over");
  }

  private static WireError notFound(String message, @Nullable String param, String code) {
    return new WireError(404, message, "invalid_request_error", param, code);
  }

  private static WireError conflict(String message, String code) {
    return new WireError(409, message, "invalid_request_error", null, code);
  }

  static WireError wrongMethod(String method, String expected) {
    return new WireError(
        405,
        "The method must be " + expected + ", but was " + method + ".",
        "invalid_request_error",
        null,
        "method_not_allowed");
  }

  /** The error of a repeat that differs from the first request with its idempotency key. */
  public static WireError differentRepeat(RuntimeException e) {
    return new WireError(
        422,
        String.valueOf(e.getMessage()),
        "invalid_request_error",
        "Idempotency-Key",
        "idempotency_key_reused");
  }

  static WireError stillRunning(RuntimeException e) {
    return new WireError(
        409,
        String.valueOf(e.getMessage()),
        "invalid_request_error",
        "Idempotency-Key",
        "idempotency_key_in_use");
  }

  static WireError repeatsOutOfReach(RuntimeException e) {
    return new WireError(
        503, String.valueOf(e.getMessage()), "server_error", "Idempotency-Key", "unavailable");
  }

  /** The error of a call that another server, or this one after its restart, may answer. */
  public static WireError stopping() {
    return new WireError(
        503,
        "This server is stopping, so it did not answer. Ask again in some seconds.",
        "server_error",
        null,
        "server_stopping");
  }

  static WireError notRecorded() {
    return new WireError(
        503,
        "This server cannot record calls right now, so it gives no answers. Try again in a"
            + " minute; other servers may answer meanwhile.",
        "server_error",
        null,
        "unavailable");
  }

  static WireError databaseOutOfReach() {
    return new WireError(
        503,
        "Plimsoll cannot reach its database right now. Try again in a minute.",
        "server_error",
        null,
        "unavailable");
  }

  static WireError notJson(String contentType) {
    return unsupported("Content-Type", "must be application/json, but was " + contentType);
  }

  static WireError unknownCoding(String coding) {
    return unsupported(
        "Content-Encoding", "must be gzip or deflate, or left out, but was " + coding);
  }

  private static WireError unsupported(String header, String why) {
    return new WireError(
        415,
        "The " + header + " " + why + ".",
        "invalid_request_error",
        header,
        "unsupported_media_type");
  }

  public static WireError tooLarge(int maxBytes) {
    return new WireError(
        413,
        "The body must be at most " + maxBytes + " bytes.",
        "invalid_request_error",
        null,
        "body_too_large");
  }

  public static WireError filesFull(String message) {
    return new WireError(413, message, "invalid_request_error", "file", "files_full");
  }

  public static WireError diskFull() {
    return new WireError(
        507,
        "The disk of the server has no room for this file. Tell its operator.",
        "server_error",
        "file",
        "disk_full");
  }

  static WireError refused(BodyRefused e) {
    return new WireError(
        e.problem().status(),
        e.problem().detail(),
        e.isBusy() ? "server_error" : "invalid_request_error",
        null,
        e.isBusy() ? "overloaded" : "body_too_large");
  }

  public String json() {
    return json(null);
  }

  /** The error with the id of the reply that it is in, if there is one. */
  public String json(@Nullable String requestId) {
    var error = Json.object();
    var fields = error.putObject("error");
    fields.put("message", message).put("type", type).put("param", param).put("code", code);
    if (requestId != null) {
      fields.put("request_id", requestId);
    }
    return error.toString();
  }
}
