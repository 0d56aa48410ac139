package dev.plimsoll.ui.admin.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import dev.plimsoll.ledger.Entry;
import dev.plimsoll.platform.Json;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.Verbatim;
import org.jspecify.annotations.Nullable;

/** One change with what it changed, before and after. */
class EntryDialog extends Dialog {
  EntryDialog(Entry entry) {
    super("Entry " + entry.id());
    setWidth("min(820px, 94vw)");
    var change = entry.change();
    add(
        new Facts()
            .with("When", Moment.of(entry.at()))
            .with("Who", change.actor().name())
            .with("What", change.subject().kind() + " " + change.subject().id())
            .with("Done", change.action())
            .with("Why", change.reason())
            .with("Seal", entry.hash()));
    var sides = new Div(side("Before", change.before()), side("After", change.after()));
    sides.addClassName("sides");
    add(sides);
    getFooter().add(new Button("Close", _ -> close()));
  }

  private static Div side(String title, @Nullable String json) {
    var text = json == null ? "not there" : Json.parse(json).toPrettyString();
    return new Div(new H3(title), new Verbatim(text));
  }
}
