package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

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

  @Test
  void refuses_null_where_there_must_be_a_value() {
    assertThatThrownBy(() -> Json.read("null", Budget.class)).isInstanceOf(JacksonException.class);
  }

  @Test
  void refuses_unknown_fields_where_it_reads_strictly() {
    assertThatThrownBy(() -> Json.readStrictly("{\"limits\":1}", Budget.class))
        .isInstanceOf(UnrecognizedPropertyException.class);
  }
}
