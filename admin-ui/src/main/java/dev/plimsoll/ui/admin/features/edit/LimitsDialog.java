package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.guardrails.InputCheck;
import java.util.Objects;

/** Asks how long inputs and answers may be, and what keeps an input from the model. */
class LimitsDialog extends EditDialog {
  private final IntegerField input = new IntegerField("Longest input, in characters");
  private final IntegerField answer = new IntegerField("Longest answer, in tokens");
  private final CheckboxGroup<InputCheck> blocked = new CheckboxGroup<>("Refuse inputs with");

  LimitsDialog(Editing editing) {
    super("Limits", editing);
    var feature = editing.feature();
    input.setValue(feature.maxInput());
    answer.setValue(feature.maxOutputTokens());
    answer.setHelperText("Budgets reserve as much for each call");
    blocked.setItems(InputCheck.values());
    blocked.setItemLabelGenerator(SettingWords::check);
    blocked.setValue(feature.blocked());
    blocked.setHelperText("What is not refused is noted on the record of the call");
    var lengths = new Div(input, answer);
    lengths.addClassName("pairs");
    ask(lengths, blocked);
  }

  @Override
  FeatureEdit edit() {
    return FeatureEdit.limits(number(input), number(answer), blocked.getValue());
  }

  private static int number(IntegerField field) {
    return Objects.requireNonNullElse(field.getValue(), 0);
  }
}
