package dev.plimsoll.models.chat;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.platform.Json;

/** A field of a request that a provider of this kind has no equivalent for. */
public final class UnsupportedField extends RuntimeException {
  /** The HTTP status of a request that cannot be sent. */
  private static final int STATUS = 400;

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

  /**
   * The outcome of a question with the field.
   *
   * @param model that it was for, to name it to operators
   */
  public ModelOutcome.Failed outcome(String model) {
    return new ModelOutcome.Failed(
        FailureKind.UNSUPPORTED,
        model + ": " + getMessage(),
        STATUS,
        null,
        "",
        body(),
        Tokens.NONE,
        0);
  }

  /** The error in the OpenAI format. */
  private String body() {
    var body = Json.object();
    body.putObject("error")
        .put("message", "'" + field + "': " + why)
        .put("type", "invalid_request_error")
        .put("param", field)
        .put("code", "unsupported_field");
    return body.toString();
  }
}
