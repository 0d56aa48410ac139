package dev.plimsoll.models.chat;

import dev.plimsoll.platform.Json;

/** A field of a request that a provider of this kind has no equivalent for. */
public final class UnsupportedField extends RuntimeException {
  private final String field;
  private final String why;

  /**
   * @param field its path in the request, such as {@code messages[0].content[1]}
   * @param why a sentence for the caller
   */
  public UnsupportedField(String field, String why) {
    super(field + ": " + why);
    this.field = field;
    this.why = why;
  }

  /** The error in the OpenAI format. */
  public String body() {
    var body = Json.object();
    body.putObject("error")
        .put("message", "'" + field + "': " + why)
        .put("type", "invalid_request_error")
        .put("param", field)
        .put("code", "unsupported_field");
    return body.toString();
  }
}
