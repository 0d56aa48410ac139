package dev.plimsoll.ui.admin.calls;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.calls.CallDetail;
import dev.plimsoll.calls.FindingNote;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.ui.features.PassageDialog;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Verbatim;
import java.util.ArrayList;
import java.util.List;

/** What is on record of how an answer came to be, a card for each kind of thing that there is. */
final class DetailCards {
  private DetailCards() {}

  static List<Card> of(CallDetail detail) {
    var cards = new ArrayList<Card>();
    if (!detail.findings().isEmpty()) {
      cards.add(new Card("What the guardrails found", findings(detail.findings())));
    }
    if (!detail.passages().isEmpty()) {
      cards.add(new Card("Passages", passages(detail.passages())));
    }
    cards.add(new Card("Messages as rendered", messages(detail.messages())));
    var raw = detail.rawOutput();
    if (raw != null) {
      cards.add(new Card("Raw output", new Verbatim(raw)));
    }
    return cards;
  }

  private static Div findings(List<FindingNote> findings) {
    var list = new Div();
    list.addClassName("stack");
    for (var finding : findings) {
      var mood = finding.severity().equals("BLOCK") ? Chip.Mood.BAD : Chip.Mood.WARN;
      var row = new Div(new Chip(finding.check(), mood), new Span(finding.detail()));
      row.addClassName("row");
      list.add(row);
    }
    return list;
  }

  private static Div passages(List<Passage> passages) {
    var list = new Div();
    list.addClassName("passages");
    for (var passage : passages) {
      var number = list.getComponentCount() + 1;
      var open =
          new Button(
              number + " · " + passage.title(), _ -> new PassageDialog(number, passage).open());
      open.addThemeVariants(ButtonVariant.TERTIARY);
      list.add(open);
    }
    return list;
  }

  private static Div messages(List<Message> messages) {
    var list = new Div();
    list.addClassName("stack");
    for (var message : messages) {
      var role = new Span(message.role());
      role.addClassNames("quiet", "small");
      list.add(new Div(role, new Verbatim(message.text())));
    }
    return list;
  }
}
