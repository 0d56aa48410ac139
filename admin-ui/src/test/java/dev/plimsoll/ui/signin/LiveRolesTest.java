package dev.plimsoll.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinRequest;
import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LiveRolesTest {
  private static final VaadinRequest REQUEST =
      (VaadinRequest)
          Proxy.newProxyInstance(
              LiveRolesTest.class.getClassLoader(),
              new Class<?>[] {VaadinRequest.class},
              (_, _, _) -> null);

  private Optional<Caller> anna = anna(Role.ADMIN);
  private final LiveRoles roles = new LiveRoles(() -> anna);

  @Test
  void lets_in_by_the_roles_that_a_person_has_now() {
    assertThat(roles.getRolesChecker(REQUEST)).accepts("ADMIN").rejects("REVIEWER");
    anna = anna(Role.REVIEWER);
    assertThat(roles.getRolesChecker(REQUEST)).rejects("ADMIN").accepts("REVIEWER");
  }

  @Test
  void takes_who_was_removed_for_nobody() {
    assertThat(roles.getPrincipal(REQUEST)).isNotNull();
    anna = Optional.empty();
    assertThat(roles.getPrincipal(REQUEST)).isNull();
    assertThat(roles.getRolesChecker(REQUEST)).rejects("ADMIN", "USER");
  }

  private static Optional<Caller> anna(Role role) {
    return Optional.of(
        new Caller(new UserId("anna"), "Anna", TenantId.DEFAULT, Set.of(role), null, null));
  }
}
