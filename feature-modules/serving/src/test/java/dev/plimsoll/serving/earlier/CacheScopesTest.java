package dev.plimsoll.serving.earlier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.TenantId;
import dev.plimsoll.features.settings.CachePolicy;
import dev.plimsoll.serving.Samples;
import java.time.Duration;
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
  void never_lets_tenants_share_them() {
    assertThat(scope("uma", TenantId.DEFAULT, true, "large"))
        .isNotEqualTo(scope("uma", OTHER_TENANT, true, "large"));
    assertThat(scope("uma", TenantId.DEFAULT, false, "large"))
        .isNotEqualTo(scope("uma", OTHER_TENANT, false, "large"));
  }

  @Test
  void begins_anew_with_another_model() {
    assertThat(scope("uma", TenantId.DEFAULT, true, "large"))
        .isNotEqualTo(scope("uma", TenantId.DEFAULT, true, "small"));
  }

  private static String scope(String user, TenantId tenant, boolean shared, String model) {
    var policy = new CachePolicy(Duration.ofMinutes(10), shared, null);
    return CacheScopes.of(
            Samples.call(Samples.caller(user, tenant), Samples.feature(policy)), model)
        .hex();
  }
}
