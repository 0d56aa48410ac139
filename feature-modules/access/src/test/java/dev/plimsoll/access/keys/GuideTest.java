package dev.plimsoll.access.keys;

import static dev.plimsoll.testing.Guide.passage;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.Role;
import dev.plimsoll.domain.TenantId;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuideTest {
  private static final String PAGE = "16-people-and-security";

  @Test
  void names_the_areas_of_scopes() {
    var areas = Arrays.stream(ApiArea.values()).map(ApiArea::word).toList();
    assertThat(passage(PAGE, "What a key may be used for"))
        .contains(
            areas.subList(0, areas.size() - 1).stream()
                    .map(area -> "`" + area + "`")
                    .collect(joining(", "))
                + " and `"
                + areas.getLast()
                + "`;");
  }

  @Test
  void says_what_keys_of_a_tenant_may_be_used_for() {
    var theirs =
        ApiScope.all().filter(scope -> scope.isFor(new TenantId("acme"))).map(ApiScope::text);
    assertThat(theirs).containsExactlyInAnyOrder("call", "read:calls", "read:keys", "manage:keys");
    assertThat(passage(PAGE, "Tenants"))
        .contains("can have the scopes `call`, `read:calls`, `read:keys` and `manage:keys`");
  }

  @Test
  void says_what_a_key_without_scopes_may_be_used_for() {
    assertThat(ApiScope.usual(Set.of(Role.ADMIN)))
        .containsExactlyInAnyOrder(ApiScope.CALL, ApiScope.READ, ApiScope.MANAGE);
    assertThat(ApiScope.usual(Set.of(Role.TENANT_ADMIN)))
        .hasSize(4)
        .allMatch(scope -> scope.isFor(new TenantId("acme")));
    assertThat(ApiScope.usual(Set.of(Role.USER))).containsExactly(ApiScope.CALL);
    assertThat(passage(PAGE, "What a key may be used for"))
        .contains(
            "everything if it has the role admin, all that [tenants](#tenants) may do if it has the role tenant admin, and otherwise only `call`");
  }

  @Test
  void says_how_long_a_secret_must_be() {
    assertThatNoException().isThrownBy(() -> ApiKeys.checkSecret("ci", "s".repeat(32)));
    assertThatThrownBy(() -> ApiKeys.checkSecret("ci", "s".repeat(31)))
        .isInstanceOf(InvalidApiKey.class);
    assertThat(passage(PAGE, "The admin key for automation"))
        .contains("at least 32 random characters");
    assertThat(passage("14-workspace-file", "People and API keys in the file"))
        .contains("at least 32 random characters");
  }
}
