package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class JsonTest {
  record Budget(FeatureKey feature, Usd limit) {}

  @Test
  void writes_keys_as_text_and_money_as_micro_dollars_and_reads_them_back() {
    var budget = new Budget(new FeatureKey("help"), Usd.of("1.5"));
    assertThat(Json.write(budget)).isEqualTo("{\"feature\":\"help\",\"limit\":1500000}");
    assertThat(Json.read(Json.write(budget), Budget.class)).isEqualTo(budget);
  }

  @Test
  void refuses_text_after_the_end() {
    assertThatThrownBy(() -> Json.parse("{} {}")).isInstanceOf(JacksonException.class);
  }
}
