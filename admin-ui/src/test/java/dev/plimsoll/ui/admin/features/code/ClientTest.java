package dev.plimsoll.ui.admin.features.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.models.api.Task;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClientTest {
  @ParameterizedTest
  @EnumSource
  void has_code_with_the_address_the_feature_and_the_key(Client client) {
    for (var task : Task.values()) {
      assertThat(client.code("https://ai.example.com", new FeatureKey("help"), task))
          .contains("https://ai.example.com/v1", "help", "PLIMSOLL_KEY")
          .doesNotContain("{origin}", "{feature}");
    }
  }
}
