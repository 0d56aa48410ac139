package dev.plimsoll.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.CallerOfThread.Asker;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleCheckTest {
  private static final Set<Role> ADMINS = Set.of(Role.ADMIN);

  @OnlyFor(Role.ADMIN)
  public static class Facade {
    /** For admins. */
    public void change() {}

    @OnlyFor({Role.REVIEWER, Role.ADMIN})
    public void decide() {}
  }

  @Test
  void lets_those_in_who_have_the_role_and_plimsoll_itself() {
    assertThatCode(() -> RoleCheck.require(ADMINS, somebody(Role.USER, Role.ADMIN)))
        .doesNotThrowAnyException();
    assertThatCode(() -> RoleCheck.require(ADMINS, new Asker.Plimsoll()))
        .doesNotThrowAnyException();
  }

  @Test
  void refuses_those_without_the_role_and_without_a_session() {
    assertThatThrownBy(() -> RoleCheck.require(ADMINS, somebody(Role.USER, Role.STAFF)))
        .isInstanceOf(NotAllowed.class)
        .hasMessageContaining("ADMIN");
    assertThatThrownBy(() -> RoleCheck.require(ADMINS, new Asker.Nobody()))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> RoleCheck.require(Set.of(), somebody(Role.ADMIN)))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void goes_by_the_verb_before_the_facade() throws Exception {
    assertThat(RoleCheck.roles(Facade.class.getMethod("change"))).isEqualTo(ADMINS);
    assertThat(RoleCheck.roles(Facade.class.getMethod("decide")))
        .containsExactlyInAnyOrder(Role.REVIEWER, Role.ADMIN);
  }

  private static Asker somebody(Role... roles) {
    return new Asker.Somebody(
        new Caller(new UserId("sue"), "Sue", TenantId.DEFAULT, Set.of(roles), null, null));
  }
}
