package dev.plimsoll.ui.admin.features.code;

import static dev.plimsoll.ui.parts.Buttons.described;
import static dev.plimsoll.ui.parts.Buttons.small;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.CopyButton;
import dev.plimsoll.ui.parts.Verbatim;
import dev.plimsoll.ui.text.Messages;

/** Code that calls a feature from an application, for the client that is chosen. */
public class CodeCard extends Card {
  private final AiFeature feature;
  private final Select<Client> client = new Select<>();
  private final Div row = div("row code-to-copy");

  /** As the browser knows it, which may be that of a proxy. */
  private String origin = "";

  public CodeCard(AiFeature feature, ApiKeys keys, Actor actor) {
    super(text("feature.code"));
    this.feature = feature;
    client.setLabel(text("feature.code.client"));
    client.setItems(Client.values());
    client.setItemLabelGenerator(Messages::text);
    client.setValue(Client.CURL);
    client.addValueChangeListener(_ -> show());
    add(
        client,
        row,
        quiet(text("feature.code.key")),
        new Div(
            described(
                small(
                    text("feature.code.make"),
                    () -> new FeatureKeyDialog(feature, keys, actor).open()),
                text("feature.code.make.of", feature.title()))));
    addAttachListener(attached ->
        attached
            .getUI()
            .getPage()
            .executeJs("return location.origin")
            .then(String.class, this::show));
  }

  private void show(String known) {
    origin = known;
    show();
  }

  private void show() {
    var code = client.getValue().code(origin, feature.key(), feature.task());
    row.removeAll();
    row.add(styled(new Verbatim(code), "grow"), new CopyButton(code));
  }
}
