package dev.plimsoll.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.CallerOfThread.Asker;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisibleTenantsTest {
  private static final TenantId ACME = new TenantId("acme");

  @Test
  void are_all_for_the_operator_and_for_plimsoll_itself() {
    assertThat(VisibleTenants.only(of(TenantId.DEFAULT))).isEmpty();
    assertThat(VisibleTenants.only(new Asker.Plimsoll())).isEmpty();
  }

  @Test
  void are_their_own_for_others() {
    assertThat(VisibleTenants.only(of(ACME))).contains(ACME);
  }

  private static Asker of(TenantId tenant) {
    return new Asker.Somebody(
        new Caller(new UserId("uma"), "Uma", tenant, Set.of(Role.USER), null, null));
  }
}
