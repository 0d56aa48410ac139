package dev.plimsoll.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.Role;
import dev.plimsoll.access.tenants.TenantRows;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Entry;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class DeclaredKeysTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final Actor ADA = new Actor("ada");
  private static final KeyGrant SHOP = new KeyGrant("shop", Set.of(Role.USER), null);
  private static final String FIRST = "first-secret-".repeat(3);
  private static final String SECOND = "second-secret-".repeat(3);
  private static final String THIRD = "third-secret-".repeat(3);

  private final ApiKeyRows rows;
  private final Sql sql;
  private final ApiKeyChanges changes;
  private final DeclaredKeys keys;

  DeclaredKeysTest(TestDatabase database) {
    var clock = Clock.fixed(NOON, ZoneOffset.UTC);
    var ledger = new Unkept();
    sql =
        new Sql(
            database.migrated(
                List.of(
                    "V2026.11.21.0200__access.sql",
                    "V2026.11.29.0210__access_applications.sql",
                    "V2026.11.29.0211__access_retired_secrets.sql",
                    "V2026.11.29.0230__access_tenants.sql")));
    rows = new ApiKeyRows(sql);
    var tenants = new TenantRows(sql);
    changes =
        new ApiKeyChanges(rows, tenants, ledger, new IdSource(clock, new SecureRandom()), clock);
    keys = new DeclaredKeys(rows, changes, ledger);
  }

  /** A ledger that nobody reads. */
  private static final class Unkept extends Ledger {
    @Override
    public void lock() {}

    @Override
    public Entry record(Change change) {
      return new Entry(1, NOON, change, "", "");
    }
  }

  @Test
  void bring_no_secret_back_that_was_replaced_in_the_console_when_the_key_is_revoked() {
    declare(SHOP, FIRST, null);
    changes.revoke(rotated(shop(), SECOND), ADA, null);
    declare(SHOP, FIRST, null);
    assertThat(rows.inUse()).isEmpty();
  }

  @Test
  void bring_no_secret_back_that_was_replaced_twice() {
    declare(SHOP, FIRST, null);
    var row = rotated(rotated(shop(), SECOND), THIRD);
    declare(SHOP.with(Set.of(ApiScope.READ)), FIRST, null);
    assertThat(shop().secretHash()).isEqualTo(row.secretHash());
    assertThat(shop().key().grant().scopes()).containsExactly(ApiScope.READ);
  }

  @Test
  void bring_no_secret_back_that_was_replaced_when_the_key_is_declared_again() {
    declare(SHOP, FIRST, null);
    var _ = rotated(shop(), SECOND);
    keys.drop(Set.of(), Actor.WORKSPACE);
    declare(SHOP, FIRST, null);
    assertThat(rows.inUse()).isEmpty();
  }

  @Test
  void rotate_a_key_to_a_new_secret() {
    declare(SHOP, FIRST, null);
    declare(SHOP, SECOND, FIRST);
    assertThat(rows.inUse())
        .singleElement()
        .extracting(row -> row.hadSecret(FIRST))
        .isEqualTo(true);
    assertThat(shop().hasSecret(SECOND)).isTrue();
  }

  @Test
  void begin_with_a_former_secret_only_where_no_key_had_it() {
    declare(SHOP, FIRST, null);
    changes.revoke(shop(), ADA, null);
    declare(SHOP, SECOND, FIRST);
    assertThat(shop().hasSecret(SECOND)).isTrue();
    assertThat(shop().hadSecret(FIRST)).isFalse();
    assertThatThrownBy(() -> declare(SHOP, THIRD, "short")).isInstanceOf(InvalidApiKey.class);
  }

  @Test
  void remember_the_applications_that_a_key_was_of() {
    declare(SHOP, FIRST, null);
    declare(SHOP.of("store"), FIRST, null);
    assertThat(rows.applications()).containsExactlyInAnyOrder("shop", "store");
    assertThat(rows.namesOf("shop")).containsExactly("shop");
    assertThat(rows.namesOf("store")).containsExactly("shop");
  }

  @Test
  void belong_to_a_tenant_that_exists() {
    assertThatThrownBy(() -> declare(of("nobody", "web"), FIRST, null))
        .isInstanceOf(InvalidApiKey.class)
        .hasMessageContaining("there is no 'nobody'");
  }

  @Test
  void share_neither_an_application_nor_a_name_with_another_tenant() {
    sql.insert("tenant", "id, name", "acme", "Acme");
    declare(SHOP, FIRST, null);
    changes.revoke(shop(), ADA, null);
    assertThatThrownBy(() -> declare(of("acme", "web").of("shop"), SECOND, null))
        .isInstanceOf(InvalidApiKey.class)
        .hasMessageContaining("is or was used by another tenant");
    assertThatThrownBy(() -> declare(of("acme", "shop").of("web"), SECOND, null))
        .isInstanceOf(InvalidApiKey.class);
    declare(of("acme", "web"), SECOND, null);
  }

  @Test
  void are_never_called_like_the_key_in_the_environment() {
    var namesake = new KeyGrant("PLIMSOLL_ADMIN_KEY", Set.of(Role.USER), null);
    assertThatThrownBy(() -> declare(namesake, FIRST, null)).isInstanceOf(InvalidApiKey.class);
  }

  private static KeyGrant of(String tenant, String name) {
    return new KeyGrant(name, new TenantId(tenant), Set.of(Role.USER), null);
  }

  private void declare(KeyGrant grant, String secret, @Nullable String former) {
    var until = NOON.plus(Duration.ofDays(1));
    keys.declare(
        grant,
        new DeclaredSecret(
            secret, former == null ? null : new DeclaredSecret.Former(former, until)),
        Actor.WORKSPACE);
  }

  private ApiKeyRow rotated(ApiKeyRow row, String secret) {
    return changes.rotate(row, secret, NOON, ADA);
  }

  private ApiKeyRow shop() {
    return rows.inUseAs("shop").orElseThrow();
  }
}
