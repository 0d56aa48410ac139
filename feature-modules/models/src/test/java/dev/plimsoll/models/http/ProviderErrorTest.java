package dev.plimsoll.models.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.models.api.FailureKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
