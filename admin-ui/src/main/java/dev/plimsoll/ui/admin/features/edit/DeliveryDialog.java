package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.Delivery;
import java.util.stream.Collectors;

/** Asks whether questions wait for their answers, and who may be told of those that do not. */
class DeliveryDialog extends EditDialog {
  private final RadioButtonGroup<Boolean> asynchronous = new RadioButtonGroup<>("Answers come");
  private final TextArea webhooks = new TextArea("Webhooks");

  DeliveryDialog(Editing editing) {
    super("When answers come", editing);
    var now = editing.feature().policy().delivery();
    asynchronous.setItems(false, true);
    asynchronous.setItemLabelGenerator(SettingWords::delivery);
    asynchronous.setValue(now.asynchronous());
    webhooks.setValue(String.join("\n", now.webhooks()));
    webhooks.setHelperText("Addresses that may be told when a job is over, one a line, at most 50");
    webhooks.setWidthFull();
    ask(asynchronous, webhooks);
  }

  @Override
  FeatureEdit edit() {
    var addresses =
        webhooks
            .getValue()
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .collect(Collectors.toSet());
    return FeatureEdit.delivery(new Delivery(asynchronous.getValue(), addresses));
  }
}
