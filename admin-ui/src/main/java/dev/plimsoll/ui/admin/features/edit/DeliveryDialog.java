package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.Delivery;
import dev.plimsoll.ui.forms.Fields;
import java.util.stream.Collectors;

/** Asks whether questions wait for their answers, and who is notified of those that do not. */
class DeliveryDialog extends EditDialog<Delivery> {
  DeliveryDialog(Editing editing) {
    super(Delivery.class, text("edit.delivery"), editing);
    ask(Fields.radios("edit.delivery.answers", Delivery.Mode.class), "mode");
    ask(
        Fields.area("edit.delivery.webhooks"),
        "webhooks",
        lines ->
            new Delivery(
                    Delivery.Mode.AT_ONCE,
                    lines
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.toSet()))
                .webhooks(),
        addresses -> String.join("\n", addresses));
    begin(editing.feature().delivery());
  }

  @Override
  String refusal() {
    return text("edit.delivery.refused");
  }

  @Override
  FeatureEdit edit(Delivery filled) {
    return FeatureEdit.to(filled);
  }
}
