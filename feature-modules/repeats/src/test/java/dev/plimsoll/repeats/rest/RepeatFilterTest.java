package dev.plimsoll.repeats.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.KeyGrant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatFilterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/keys",
        "/api/keys/",
        "/api//keys",
        "/api/./keys;a=b",
        "/api/keys;a=\nb",
        "/api;a=b/keys",
        "/api/keys/1/rotation"
      })
  void keeps_nothing_where_secrets_are_given_out(String path) {
    assertThat(RepeatFilter.givesSecrets(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/calls/import", "/api/evals/keys/runs", "/api/keyset", "/api"})
  void keeps_all_else(String path) {
    assertThat(RepeatFilter.givesSecrets(path)).isFalse();
  }

  @Test
  void keeps_apart_what_keys_of_an_application_ask_because_their_scopes_may_differ() {
    var first = new KeyGrant("shop", Set.of(Role.ADMIN), null);
    var second = new KeyGrant("shop 2", Set.of(Role.ADMIN), null).of("shop");
    assertThat(RepeatFilter.id(first.caller(), "once"))
        .isEqualTo(RepeatFilter.id(first.caller(), "once"))
        .isNotEqualTo(RepeatFilter.id(second.caller(), "once"));
  }
}
