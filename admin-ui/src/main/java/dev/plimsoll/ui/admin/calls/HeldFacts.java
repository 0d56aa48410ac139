package dev.plimsoll.ui.admin.calls;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Pre;
import dev.plimsoll.serving.HeldAnswer;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Moment;

/** What the model said that was held, and what a person made of it. */
class HeldFacts extends Div {
  private static final long serialVersionUID = 1;

  HeldFacts(HeldAnswer held) {
    addClassNames("card", "stack");
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
    add(new H2("Held answer"), facts, text(held.answer().text()));
    var given = held.given();
    if (given != null && !given.text().equals(held.answer().text())) {
      add(new H2("Given instead"), text(given.text()));
    }
  }

  private static Pre text(String words) {
    var text = new Pre(words);
    text.addClassName("code");
    return text;
  }
}
