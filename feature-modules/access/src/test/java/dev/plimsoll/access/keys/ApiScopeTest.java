package dev.plimsoll.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.Role;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ApiScopeTest {
  private static final ApiScope READ_CALLS = new ApiScope(ApiScope.Verb.READ, ApiArea.CALLS);
  private static final ApiScope MANAGE_CALLS = new ApiScope(ApiScope.Verb.MANAGE, ApiArea.CALLS);
  private static final ApiScope READ_EVALS = new ApiScope(ApiScope.Verb.READ, ApiArea.EVALS);

  private final KeyGrant user = new KeyGrant("shop", Set.of(Role.USER), null);
  private final KeyGrant admin = new KeyGrant("ci", Set.of(Role.ADMIN), null);

  @Test
  void is_read_as_it_is_written() {
    assertThat(ApiScope.all().map(ApiScope::text).map(ApiScope::of))
        .containsExactlyElementsOf(ApiScope.all().toList());
    assertThat(READ_CALLS.text()).isEqualTo("read:calls");
    assertThatThrownBy(() -> ApiScope.of("write"))
        .isInstanceOf(InvalidApiKey.class)
        .hasMessageContaining("call, read, manage, read:backups")
        .hasMessageContaining("'write'");
  }

  @Test
  void includes_reading_where_it_manages_and_an_area_where_it_is_for_all() {
    assertThat(MANAGE_CALLS.includes(READ_CALLS)).isTrue();
    assertThat(ApiScope.READ.includes(READ_EVALS)).isTrue();
    assertThat(READ_CALLS.includes(MANAGE_CALLS)).isFalse();
    assertThat(READ_CALLS.includes(READ_EVALS)).isFalse();
    assertThat(READ_CALLS.includes(ApiScope.READ)).isFalse();
    assertThat(ApiScope.MANAGE.includes(ApiScope.CALL)).isFalse();
  }

  @Test
  void is_what_keys_could_do_before_there_were_scopes_unless_they_say_otherwise() {
    assertThat(user.allows(ApiScope.CALL)).isTrue();
    assertThat(user.allows(READ_CALLS)).isFalse();
    assertThat(admin.allows(ApiScope.CALL)).isTrue();
    assertThat(admin.allows(MANAGE_CALLS)).isTrue();
    assertThat(admin.with(Set.of(READ_CALLS)).allows(ApiScope.CALL)).isFalse();
  }

  @Test
  void lets_a_key_give_out_nothing_that_it_does_not_allow_itself() {
    var narrow = new KeyGrant("n", Set.of(Role.USER), Set.of(new FeatureKey("triage")));
    assertThat(admin.covers(user)).isTrue();
    assertThat(user.covers(narrow.of("shop"))).isTrue();
    assertThat(user.covers(admin)).isFalse();
    assertThat(narrow.covers(user)).isFalse();
    assertThat(admin.with(Set.of(READ_CALLS)).covers(user)).isFalse();
  }

  @Test
  void lets_a_key_give_out_nothing_to_another_application_unless_it_is_an_admins() {
    var ofAnother = user.of("hr");
    assertThat(user.covers(ofAnother)).isFalse();
    assertThat(admin.covers(ofAnother)).isTrue();
  }

  @Test
  void lets_admins_of_a_tenant_give_out_keys_of_their_own_and_the_operators_admins_all() {
    var tenants = new KeyGrant("t", new TenantId("acme"), Set.of(Role.TENANT_ADMIN), null);
    var web = new KeyGrant("web", new TenantId("acme"), Set.of(Role.USER), null);
    assertThat(tenants.covers(web)).isTrue();
    assertThat(admin.covers(web)).isTrue();
    assertThat(tenants.covers(user)).isFalse();
    assertThat(user.covers(web)).isFalse();
  }

  @Test
  void gives_keys_of_a_tenant_no_scope_of_the_operators() {
    var web = new KeyGrant("web", new TenantId("acme"), Set.of(Role.TENANT_ADMIN), null);
    assertThatThrownBy(() -> web.with(Set.of(ApiScope.READ)))
        .isInstanceOf(InvalidApiKey.class)
        .hasMessageContaining("of the tenant acme may have, but one was read");
    assertThat(web.with(Set.of(READ_CALLS)).allows(READ_CALLS)).isTrue();
  }

  @Test
  void lets_a_key_give_out_nothing_that_lasts_longer() {
    var day = LocalDate.of(2027, 3, 31);
    assertThat(admin.until(day).covers(user)).isFalse();
    assertThat(admin.until(day).covers(user.until(day.plusDays(1)))).isFalse();
    assertThat(admin.until(day).covers(user.until(day))).isTrue();
    assertThat(admin.covers(user.until(day))).isTrue();
  }

  @Test
  void ends_with_the_last_day_of_the_key() {
    var key = user.until(LocalDate.of(2027, 3, 31));
    assertThat(key.hasExpired(Instant.parse("2027-03-31T23:59:59Z"))).isFalse();
    assertThat(key.hasExpired(Instant.parse("2027-04-01T00:00:00Z"))).isTrue();
    assertThat(user.hasExpired(Instant.parse("2999-01-01T00:00:00Z"))).isFalse();
  }
}
