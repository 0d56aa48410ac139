package dev.plimsoll.serving.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.KeyGrant;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.features.settings.CachePolicy;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.platform.Json;
import dev.plimsoll.serving.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CacheScopesTest {
  private static final TenantId OTHER_TENANT = new TenantId("other");

  @Test
  void keeps_the_answers_of_users_apart() {
    assertThat(scope("uma", TenantId.DEFAULT, false, "large"))
        .isEqualTo(scope("uma", TenantId.DEFAULT, false, "large"))
        .isNotEqualTo(scope("ulf", TenantId.DEFAULT, false, "large"));
  }

  @Test
  void lets_users_share_answers_where_the_feature_says_so() {
    assertThat(scope("uma", TenantId.DEFAULT, true, "large"))
        .isEqualTo(scope("ulf", TenantId.DEFAULT, true, "large"));
  }

  @Test
  void shares_answers_between_users_that_an_application_names() {
    assertThat(named("u1", true)).isEqualTo(named("u2", true));
    assertThat(named("u1", false)).isNotEqualTo(named("u2", false));
  }

  private static String named(String user, boolean shared) {
    var policy = new CachePolicy(Duration.ofMinutes(10), shared, null);
    var options = Json.object().put("user", user);
    var ask = Samples.ask(key("shop").onBehalfOf(new UserId(user)), Channel.API, options, false);
    var call = Samples.call(Samples.feature(policy), CapabilityLevel.FULL, ask);
    return CacheScopes.of(call, "large").hex();
  }

  @Test
  void never_lets_tenants_share_them() {
    assertThat(scope("uma", TenantId.DEFAULT, true, "large"))
        .isNotEqualTo(scope("uma", OTHER_TENANT, true, "large"));
    assertThat(scope("uma", TenantId.DEFAULT, false, "large"))
        .isNotEqualTo(scope("uma", OTHER_TENANT, false, "large"));
  }

  @Test
  void never_lets_applications_share_them() {
    var uma = new UserId("uma");
    for (var shared : List.of(true, false)) {
      var shop = scope(key("shop").onBehalfOf(uma), shared, "large");
      assertThat(shop)
          .isEqualTo(scope(key("shop").onBehalfOf(uma), shared, "large"))
          .isNotEqualTo(scope(key("site").onBehalfOf(uma), shared, "large"))
          .isNotEqualTo(scope("uma", TenantId.DEFAULT, shared, "large"));
    }
  }

  private static Caller key(String name) {
    return new KeyGrant(name, Set.of(Role.USER), null).caller();
  }

  @Test
  void begins_anew_with_another_model() {
    assertThat(scope("uma", TenantId.DEFAULT, true, "large"))
        .isNotEqualTo(scope("uma", TenantId.DEFAULT, true, "small"));
  }

  private static String scope(String user, TenantId tenant, boolean shared, String model) {
    return scope(Samples.caller(user, tenant), shared, model);
  }

  private static String scope(Caller caller, boolean shared, String model) {
    var policy = new CachePolicy(Duration.ofMinutes(10), shared, null);
    return CacheScopes.of(Samples.call(caller, Samples.feature(policy)), model).hex();
  }
}
