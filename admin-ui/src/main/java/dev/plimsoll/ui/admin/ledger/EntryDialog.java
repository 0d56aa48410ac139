package dev.plimsoll.ui.admin.ledger;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import dev.plimsoll.ledger.Entry;
import dev.plimsoll.platform.Json;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Verbatim;
import dev.plimsoll.ui.text.Moment;
import org.jspecify.annotations.Nullable;

/** One change with what it changed, before and after. */
class EntryDialog extends Dialog {
  EntryDialog(Entry entry) {
    super(text("ledger.entry", entry.id()));
    setWidth("min(820px, 94vw)");
    var change = entry.change();
    add(
        new Facts()
            .with(text("ledger.when"), Moment.of(entry.at()))
            .with(text("ledger.who"), change.actor().name())
            .with(text("ledger.subject"), ChangeText.subject(change))
            .with(text("ledger.action"), change.action())
            .with(text("ledger.why"), change.reason())
            .with(text("ledger.hash"), entry.hash()),
        div(
            "sides",
            side(text("ledger.before"), change.before()),
            side(text("ledger.after"), change.after())));
    getFooter().add(button(text("action.close"), this::close));
  }

  private static Div side(String title, @Nullable String json) {
    var text = json == null ? text("ledger.nothing") : Json.parse(json).toPrettyString();
    return new Div(new H3(title), new Verbatim(text));
  }
}
