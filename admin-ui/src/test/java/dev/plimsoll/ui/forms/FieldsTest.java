package dev.plimsoll.ui.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.binder.ValueContext;
import org.junit.jupiter.api.Test;

class FieldsTest {
  @Test
  void a_number_is_as_fine_as_a_workspace_file_may_set_it() {
    var field = Fields.number("edit.risk.weight");
    var validated = field.getDefaultValidator().apply(0.125, new ValueContext(field));
    assertThat(validated.isError()).isFalse();
  }
}
