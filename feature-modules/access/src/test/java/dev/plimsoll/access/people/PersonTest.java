package dev.plimsoll.access.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.Role;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonTest {
  private static final UserId ADA = new UserId("ada");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @SuppressWarnings("UnnecessaryAssignment") // no container here
  void survives_the_way_into_its_row_and_back(TestDatabase kind) {
    var rows = new PersonRows();
    rows.sql =
        new Sql(
            kind.migrated(
                List.of(
                    "V2026.11.21.0200__access.sql",
                    "V2026.11.29.0210__access_applications.sql",
                    "V2026.11.29.0211__access_retired_secrets.sql",
                    "V2026.11.29.0230__access_tenants.sql")));
    var ada =
        new Person(
            ADA,
            "Ada Lovelace",
            "ada@example.com",
            EnumSet.of(Role.USER, Role.TENANT_ADMIN),
            new TenantId("engines"));
    rows.put(ada);
    assertThat(rows.all()).containsExactly(ada);
    assertThat(rows.belongsToAnother(ada.tenant(), ADA)).isFalse();
    assertThat(rows.belongsToAnother(TenantId.DEFAULT, ADA)).isTrue();
    rows.changePassword(ADA, "hash");
    var bare = new Person(ADA, "Ada", null, Set.of(Role.USER));
    rows.put(bare);
    assertThat(rows.named("ada")).contains(new PersonRow(bare, "hash"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada", "ada lovelace", "key:ada", "-ada", "ada\n"})
  void refuses_a_user_name_that_breaks_the_rule(String name) {
    assertThatThrownBy(() -> new Person(new UserId(name), "Ada", null, Set.of(Role.USER)))
        .isInstanceOf(InvalidPerson.class)
        .hasMessageContaining("user name must be");
  }

  @Test
  void refuses_a_person_without_a_role() {
    assertThatThrownBy(() -> new Person(ADA, "Ada", null, Set.of()))
        .isInstanceOf(InvalidPerson.class)
        .hasMessage("roles of ada must name at least one role");
  }

  @Test
  void lets_no_admin_shut_themselves_out() {
    var ada = new Person(ADA, "Ada", null, Set.of(Role.USER, Role.ADMIN));
    assertThatThrownBy(() -> ada.checkChange(ada(Role.USER), new Actor("ada")))
        .isInstanceOf(InvalidPerson.class)
        .hasMessageContaining("ask another admin");
    ada.checkChange(ada(Role.ADMIN), new Actor("ada"));
    ada.checkRemoval(new Actor("grace"));
  }

  @Test
  void moves_to_no_other_tenant() {
    var moved = new Person(ADA, "Ada", null, Set.of(Role.USER), new TenantId("acme"));
    assertThatThrownBy(() -> ada(Role.USER).checkChange(moved, new Actor("grace")))
        .isInstanceOf(InvalidPerson.class)
        .hasMessage("tenant of ada must stay default, but was 'acme'");
  }

  @ParameterizedTest
  @CsvSource({
    "acme, STAFF",
    "acme, REVIEWER",
    "acme, ADMIN",
    "default, TENANT_ADMIN",
  })
  void has_no_role_that_is_not_for_their_tenant(String tenant, Role role) {
    assertThatThrownBy(() -> new Person(ADA, "Ada", null, Set.of(role), new TenantId(tenant)))
        .isInstanceOf(InvalidPerson.class)
        .hasMessageContaining("of the tenant " + tenant);
  }

  private static Person ada(Role role) {
    return new Person(ADA, "Ada", null, Set.of(role));
  }

  @Test
  void refuses_what_is_no_email_address() {
    assertThatThrownBy(() -> new Person(ADA, "Ada", "ada@", Set.of(Role.USER)))
        .isInstanceOf(InvalidPerson.class)
        .hasMessageStartingWith("email of ada must be an e-mail address");
  }

  @Test
  void says_no_password_in_a_log() {
    var ada = new Person(ADA, "Ada", null, Set.of(Role.USER));
    assertThat(new PersonDeclaration(ada, "correct horse")).asString().doesNotContain("horse");
  }
}
