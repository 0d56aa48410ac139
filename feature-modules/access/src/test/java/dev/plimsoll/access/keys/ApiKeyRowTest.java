package dev.plimsoll.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.Role;
import dev.plimsoll.access.storage.CommaSeparated;
import dev.plimsoll.access.storage.SecretHash;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyRowTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String SECRET = "pk_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";
  private static final KeyGrant CI =
      new KeyGrant(
          "ci",
          new TenantId("engines"),
          Set.of(Role.TENANT_ADMIN, Role.USER),
          Set.of(new FeatureKey("triage"), new FeatureKey("help-assistant")));

  @Test
  void keeps_what_the_key_may_do() {
    assertThat(kept(CI)).isEqualTo(CI);
  }

  @Test
  void tells_all_features_from_none() {
    var all = new KeyGrant("all", Set.of(Role.USER), null);
    var none = new KeyGrant("none", Set.of(Role.USER), Set.of());
    assertThat(kept(all)).isEqualTo(all);
    assertThat(kept(none)).isEqualTo(none);
  }

  @Test
  void keeps_and_shows_no_secret() {
    var row = row(CI);
    assertThat(row.secretHash()).isEqualTo(SecretHash.of(SECRET).hex());
    assertThat(row.key().prefix()).isEqualTo("pk_012345");
    assertThat(new IssuedKey(row.key(), SECRET)).asString().doesNotContain(SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "31 characters, and one of a space",
        "0123456789012345678901234567890"
      })
  void refuses_a_chosen_secret_that_could_be_guessed(String secret) {
    assertThatThrownBy(() -> ApiKeys.checkSecret("ci", secret))
        .isInstanceOf(InvalidApiKey.class)
        .hasMessageStartingWith("secret of key ci must be 32 to 256");
  }

  @Test
  void takes_a_secret_that_was_drawn() {
    assertThatCode(() -> ApiKeys.checkSecret("ci", SECRET)).doesNotThrowAnyException();
  }

  /** As it comes back from its columns. */
  private static KeyGrant kept(KeyGrant grant) {
    return new KeyGrant(
        grant.name(),
        grant.tenant(),
        CommaSeparated.roles(CommaSeparated.of(grant.roles())),
        CommaSeparated.features(CommaSeparated.ofAll(grant.features())));
  }

  private static ApiKeyRow row(KeyGrant grant) {
    return ApiKeyRow.of("id", grant, SECRET, NOON, "ada");
  }
}
