package dev.plimsoll.ui.admin.calls;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.calls.record.CallDetail;
import dev.plimsoll.calls.record.Feedback;
import dev.plimsoll.calls.record.FindingNote;
import dev.plimsoll.calls.record.Thumb;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.ui.features.PassageDialog;
import dev.plimsoll.ui.parts.Card;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Facts;
import dev.plimsoll.ui.parts.Verbatim;
import dev.plimsoll.ui.text.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Cards that show how an answer was made. */
final class DetailCards {
  private DetailCards() {}

  static List<Card> of(CallDetail detail) {
    var cards = new ArrayList<Card>();
    if (!detail.findings().isEmpty()) {
      var findings = detail.findings().stream().map(DetailCards::finding);
      cards.add(new Card(text("call.findings"), div("stack", findings)));
    }
    if (!detail.passages().isEmpty()) {
      cards.add(new Card(text("call.passages"), passages(detail.passages())));
    }
    var messages =
        detail.messages().stream()
            .map(message -> new Div(quiet(message.role()), new Verbatim(message.text())));
    cards.add(new Card(text("call.messages"), div("stack", messages)));
    var raw = detail.rawOutput();
    if (raw != null) {
      cards.add(new Card(text("call.raw"), new Verbatim(raw)));
    }
    return cards;
  }

  private static Div finding(FindingNote finding) {
    var mood = finding.severity().equals("BLOCK") ? Chip.Mood.BAD : Chip.Mood.WARN;
    return div("row", new Chip(finding.check(), mood), new Span(finding.detail()));
  }

  private static Div passages(List<Passage> passages) {
    var list = div("passages");
    for (var passage : passages) {
      var number = list.getComponentCount() + 1;
      list.add(
          button(
              text("passage.numbered", number, passage.title()),
              () -> new PassageDialog(number, passage).open(),
              ButtonVariant.TERTIARY));
    }
    return list;
  }

  static Card feedback(Feedback feedback) {
    var words = div("row");
    var thumb = feedback.thumb();
    if (thumb != null) {
      words.add(new Chip(text(thumb), thumb == Thumb.UP ? Chip.Mood.GOOD : Chip.Mood.BAD));
    }
    var accepted = feedback.accepted();
    if (accepted != null) {
      words.add(
          accepted
              ? new Chip(text("call.feedback.accepted"), Chip.Mood.GOOD)
              : new Chip(text("call.feedback.not-accepted"), Chip.Mood.BAD));
    }
    words.add(new Span(Objects.requireNonNullElse(feedback.reason(), "")));
    var card = new Card(text("call.feedback"), words);
    if (feedback.edited() != null) {
      card.add(new H2(text("call.feedback.edited")), new Verbatim(feedback.edited()));
    }
    return card;
  }

  /** The held answer of the model, and the reviewer's decision. */
  static Card held(HeldAnswer held) {
    var facts =
        new Facts()
            .with(text("call.held.state"), text(held.state()))
            .with(text("call.held.risk"), held.risk())
            .with(text("call.held.due"), Moment.of(held.dueAt()));
    var ending = held.ending();
    if (ending != null) {
      facts
          .with(text("call.held.by"), ending.by())
          .with(text("call.held.at"), Moment.of(ending.at()))
          .with(text("call.held.reason"), ending.reason());
    }
    var card = new Card(text("call.held"), facts, new Verbatim(held.answer().transcript()));
    var given = held.given();
    if (given != null && !given.transcript().equals(held.answer().transcript())) {
      card.add(new H2(text("call.held.instead")), new Verbatim(given.text()));
    }
    return card;
  }
}
