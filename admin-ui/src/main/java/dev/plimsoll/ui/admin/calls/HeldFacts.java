package dev.plimsoll.ui.admin.calls;

import com.vaadin.flow.component.html.H2;
import dev.plimsoll.serving.HeldAnswer;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Moment;
import dev.plimsoll.ui.parts.Verbatim;

/** What the model said that was held, and what a person made of it. */
class HeldFacts extends Card {
  HeldFacts(HeldAnswer held) {
    super("Held answer");
    var facts =
        new Facts()
            .with("State", held.state().word())
            .with("Why it was held", held.risk().toString())
            .with("To be decided until", Moment.of(held.dueAt()));
    var ending = held.ending();
    if (ending != null) {
      facts
          .with("Ended by", ending.by())
          .with("Ended at", Moment.of(ending.at()))
          .with("Reason", ending.reason());
    }
    add(facts, new Verbatim(held.answer().text()));
    var given = held.given();
    if (given != null && !given.text().equals(held.answer().text())) {
      add(new H2("Given instead"), new Verbatim(given.text()));
    }
  }
}
