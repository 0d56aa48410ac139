package dev.plimsoll.ui.home;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Anchor;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Facts;

/** What waits for a reviewer. */
class WaitingCard extends Card {
  WaitingCard(int held) {
    super(text("home.waiting"));
    add(
        new Facts()
            .with(text("home.today.waiting"), new Anchor("/review/held", text("home.number", held)))
            .with(
                text("home.waiting.week"), new Anchor("/review", text("home.waiting.week.open"))));
  }
}
