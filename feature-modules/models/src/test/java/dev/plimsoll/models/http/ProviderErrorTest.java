package dev.plimsoll.models.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.models.api.FailureKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderErrorTest {
  @ParameterizedTest
  @CsvSource({
    "insufficient_quota, , NOT_AUTHORISED",
    "insufficient_quota, 429, NOT_AUTHORISED",
    "billing_not_active, 429, NOT_AUTHORISED",
    "rate_limit_exceeded, , RATE_LIMITED",
    "rate_limit_exceeded, 429, RATE_LIMITED",
    "invalid_api_key, 401, NOT_AUTHORISED",
  })
  void tells_an_account_that_is_used_up_from_a_rate_limit(
      String type, @Nullable Integer status, FailureKind kind) {
    assertThat(new ProviderError("No.", type, status, "{}").kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"tool_use_failed, UNUSABLE", "json_validate_failed, UNUSABLE", "other, REJECTED"})
  void tells_a_model_that_failed_from_a_request_that_is_wrong(String code, FailureKind kind) {
    assertThat(new ProviderError("No.", code, null, "{}").kindIn(400)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Request too large for gpt-4o in organization org-x on tokens per min (TPM): Limit 30000,"
            + " Requested 131080. The input or output tokens must be reduced in order to run"
            + " successfully. | REJECTED | 413",
        "Request too large for model `llama` in organization `org` on tokens per minute (TPM):"
            + " Limit 6000, Requested 9000, please reduce your message size and try again."
            + " | REJECTED | 413",
        "Rate limit reached for gpt-4o on tokens per min (TPM): Limit 30000, Requested 30001."
            + " | REJECTED | 413",
        "Rate limit reached for gpt-4o in organization org-x on tokens per min (TPM): Limit 30000,"
            + " Used 29000, Requested 1500. Please try again in 1s. | RATE_LIMITED | 429",
        "Rate limit reached on requests per min: Limit 3, Used 3, Requested 1."
            + " | RATE_LIMITED | 429",
      })
  void tells_a_request_that_is_too_large_from_a_rate_that_passes(
      String message, FailureKind kind, int status) {
    var error = new ProviderError(message, "rate_limit_exceeded", 429, "{}");
    assertThat(error.kind()).isEqualTo(kind);
    assertThat(error.status()).isEqualTo(status);
    assertThat(error.statusIn(429)).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "No endpoints found that support tool use. To learn more about provider routing, visit:"
            + " https://openrouter.ai/docs/guides/routing/provider-selection",
        "No endpoints found that support the provided 'tool_choice' value.",
        "No endpoints found that support image input",
        "No endpoints found that can handle the requested parameters.",
      })
  void tells_what_a_model_cannot_do_from_a_model_that_is_not_there(String message) {
    var error = new ProviderError(message, "", 404, "{}");
    assertThat(error.status()).isEqualTo(400);
    assertThat(error.statusIn(404)).isEqualTo(400);
    var gone = new ProviderError("No endpoints found for a/model:free.", "", 404, "{}");
    assertThat(gone.statusIn(404)).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The specified schema produces a constraint that has too many states for serving. Typical"
            + " causes of this error are schemas with lots of text.",
        "The compiled grammar is too large, which would cause performance issues. Simplify your"
            + " tool schemas or reduce the number of strict tools.",
        "output_config.format.schema: Schema is too complex for compilation.",
        "Invalid schema for response_format 'invoice': 144 parameters exceed the limit of 100.",
      })
  void tells_a_schema_that_is_too_much_from_one_that_is_wrong(String message) {
    var error = new ProviderError(message, "invalid_request_error", null, "{}");
    assertThat(error.kindIn(400)).isEqualTo(FailureKind.SCHEMA_TOO_COMPLEX);
    assertThat(error.kindIn(500)).isEqualTo(FailureKind.UNAVAILABLE);
    var wrong = new ProviderError("Invalid schema for response_format 'x'.", "", null, "{}");
    assertThat(wrong.kindIn(400)).isEqualTo(FailureKind.REJECTED);
  }

  @ParameterizedTest
  @CsvSource({
    "Input flagged by moderation, REJECTED",
    "Content violates usage guidelines. Failed check: SAFETY_CHECK_TYPE_CSAM, REJECTED",
    "Your key has no access to this model, NOT_AUTHORISED"
  })
  void tells_a_question_that_may_not_be_asked_from_a_key_that_may_not_ask(
      String message, FailureKind kind) {
    assertThat(new ProviderError(message, "", 403, "{}").kindIn(403)).isEqualTo(kind);
  }
}
