package dev.plimsoll.gateway.openai;

import static dev.plimsoll.testing.Guide.passage;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.domain.CallId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuideTest {
  private static final CallId CALL = new CallId("call");

  @Test
  void says_what_a_caller_of_a_feature_that_is_off_gets() {
    var error = WireErrors.of(new Answer.FeatureOff(CALL, true));
    assertThat(passage("05-kill-switch", "What people see after a kill"))
        .contains(
            "HTTP status %d with an error in the OpenAI shape whose code is `%s`"
                .formatted(error.status(), error.code()));
    assertThat(troubleshooting())
        .contains("With %d and `%s`".formatted(error.status(), error.code()));
  }

  @Test
  void says_what_a_caller_without_a_budget_gets() {
    var error = WireErrors.of(new Answer.OverBudget(CALL, Instant.parse("2027-01-01T00:00:00Z")));
    assertThat(error.message()).contains("2027-01-01T00:00:00Z");
    assertThat(passage("10-costs-and-budgets", "When a budget is used up"))
        .contains(
            "HTTP status %d with the code `%s`, and the message names the time when the budget is renewed"
                .formatted(error.status(), error.code()));
    assertThat(troubleshooting())
        .contains("With %d and `%s`".formatted(error.status(), error.code()));
    assertThat(limits()).contains("With `%s`, the budget".formatted(error.code()));
  }

  @Test
  void says_what_a_caller_gets_while_the_provider_limits() {
    var error = WireErrors.of(new Answer.Limited(CALL, Duration.ofSeconds(2)));
    assertThat(error.status()).isEqualTo(429);
    assertThat(limits()).contains("With `%s`, the provider limits".formatted(error.code()));
  }

  @Test
  void says_what_a_caller_gets_while_the_server_stops() {
    var error = WireErrors.of(new Answer.Interrupted(CALL));
    assertThat(passage("15-operating", "Stop a server gently"))
        .contains(
            "with HTTP status %d, the code `%s` and the header `Retry-After`"
                .formatted(error.status(), error.code()));
  }

  @Test
  void says_what_a_caller_with_a_wrong_key_gets() {
    assertThat(WireError.unauthorised().status()).isEqualTo(401);
    assertThat(troubleshooting()).contains("With 401, the API key is missing, unknown or revoked");
  }

  private static String troubleshooting() {
    return passage("17-troubleshooting", "Calls get the status 401, 403, 404 or 429");
  }

  private static String limits() {
    return passage("18-questions-and-answers", "What does error 429 mean?");
  }
}
