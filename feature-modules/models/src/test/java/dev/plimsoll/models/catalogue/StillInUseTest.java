package dev.plimsoll.models.catalogue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.ModelKey;
import org.junit.jupiter.api.Test;

class StillInUseTest {
  @Test
  void says_who_uses_a_model_in_the_order_of_the_alphabet() {
    var uses = new ModelUses(new ModelKey("small"));
    assertThatCode(() -> StillInUse.refuse("model 'small'", uses.all())).doesNotThrowAnyException();
    uses.add("the feature triage");
    uses.add("the feature help");
    assertThatThrownBy(() -> StillInUse.refuse("model 'small'", uses.all()))
        .isInstanceOf(StillInUse.class)
        .hasMessage("model 'small' is still used by the feature help, the feature triage");
  }
}
