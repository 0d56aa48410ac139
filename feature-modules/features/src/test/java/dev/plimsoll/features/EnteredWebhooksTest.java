package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.features.settings.Delivery;
import dev.plimsoll.platform.outbound.OutboundHttp;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnteredWebhooksTest {
  private final EnteredWebhooks webhooks = new EnteredWebhooks(new OutboundHttp(Optional.empty()));

  @ParameterizedTest
  @ValueSource(strings = {"http://169.254.169.254/latest", "http://localhost:5432/", "https://a|b"})
  void are_only_where_plimsoll_may_connect_to(String webhook) {
    assertThatThrownBy(() -> webhooks.check(told(), told(webhook)))
        .isInstanceOf(InvalidFeature.class)
        .hasMessageContaining(webhook);
  }

  @Test
  void may_be_public_or_as_they_were() {
    var local = "http://127.0.0.1/told";
    assertThatCode(() -> webhooks.check(told(local), told(local, "https://8.8.8.8/told")))
        .doesNotThrowAnyException();
  }

  private static AiFeature told(String... webhooks) {
    return Samples.feature("help")
        .with(FeatureEdit.to(new Delivery(Delivery.Mode.AT_ONCE, Set.of(webhooks))));
  }
}
