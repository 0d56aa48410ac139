package dev.plimsoll.access.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.plimsoll.domain.TenantId;
import dev.plimsoll.platform.JsonBody;
import dev.plimsoll.platform.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyOrderTest {
  private static final Instant NOW = Instant.parse("2027-03-01T12:00:00Z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "7",
        "{",
        "{\"name\":\"shop\",\"roles\":[null]}",
        "{\"name\":\"shop\",\"features\":[null]}",
        "{\"name\":\"shop\",\"scopes\":[null]}",
        "{\"name\":\"shop\",\"price\":1}"
      })
  void refuses_a_body_that_is_no_key(String body) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> JsonBody.read(body, KeyOrder.Issue.class).grant(TenantId.DEFAULT));
  }

  @ParameterizedTest
  @CsvSource({
    "expires, '\"tomorrow\"'",
    "features, '[\"No feature\"]'",
    "roles, '[\"king\"]'",
    "scopes, '[\"rule\"]'",
    "tenant, '\"No tenant\"'",
  })
  void names_the_field_that_is_wrong(String field, String value) {
    var body = "{\"name\":\"shop\",\"" + field + "\":" + value + "}";
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> JsonBody.read(body, KeyOrder.Issue.class).grant(TenantId.DEFAULT))
        .satisfies(e -> assertThat(e.problem().json().path("field").asString("")).isEqualTo(field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "{\"formerUntil\":\"tomorrow\"}",
        "{\"formerUntil\":{}}",
        "{\"formerUntil\":\"2027-04-01T00:00:00Z\"}"
      })
  void refuses_a_rotation_without_a_time(String body) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> JsonBody.read(body, KeyOrder.Rotation.class).until(NOW));
  }

  @Test
  void ends_the_secret_of_now_at_once_where_nothing_is_said() {
    assertThat(JsonBody.read("", KeyOrder.Rotation.class).until(NOW)).isEqualTo(NOW);
  }
}
