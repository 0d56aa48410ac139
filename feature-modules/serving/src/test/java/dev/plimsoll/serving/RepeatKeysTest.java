package dev.plimsoll.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.KeyGrant;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Fingerprint;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepeatKeysTest {
  private static final UserId USER = new UserId("42");

  @Test
  void are_of_the_application_and_its_user() {
    assertThat(id(key("shop").caller()))
        .isEqualTo(id(key("shop-2").of("shop").caller()))
        .isNotEqualTo(id(key("site").caller()))
        .isNotEqualTo(id(key("shop").caller().onBehalfOf(USER)));
    assertThat(id(key("shop").caller().onBehalfOf(USER)))
        .isNotEqualTo(id(key("site").caller().onBehalfOf(USER)));
  }

  @Test
  void stay_those_of_before_applications_had_users_of_their_own() {
    var before = new Caller(USER, "shop", TenantId.DEFAULT, Set.of(Role.USER), "shop", null);
    assertThat(id(before)).isEqualTo(id(key("shop").caller().onBehalfOf(USER)));
  }

  private static KeyGrant key(String name) {
    return new KeyGrant(name, Set.of(Role.USER), null);
  }

  private static String id(Caller caller) {
    return RepeatKeys.of("key", caller, new Fingerprint()).id();
  }
}
