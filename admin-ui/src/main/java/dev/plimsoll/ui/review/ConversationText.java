package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.answers.Citation;
import dev.plimsoll.audits.AuditItem;
import dev.plimsoll.audits.AuditedConversation.Turn;
import dev.plimsoll.ui.features.CitedText;
import dev.plimsoll.ui.features.PassageDialog;
import dev.plimsoll.ui.features.PassageLinks;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.prose.Prose;
import dev.plimsoll.ui.text.VisibleSigns;
import java.util.List;

/** A conversation: questions, answers and cited passages. */
class ConversationText extends Div {
  ConversationText(AuditItem item) {
    addClassNames("card", "stack", "review-text");
    var head =
        div(
            "row",
            new H2(text("review.conversation", item.position())),
            Chip.plain(item.conversation().feature().value()));
    if (item.rating() != null) {
      head.add(new Chip(text("review.rated-by-you"), Chip.Mood.GOOD));
    }
    add(head);
    item.conversation()
        .turns()
        .forEach(
            turn -> add(div("question", new Span(VisibleSigns.of(turn.question()))), answer(turn)));
    if (item.conversation().turns().isEmpty()) {
      add(span("quiet", text("review.conversation.gone")));
    }
  }

  private static Div answer(Turn turn) {
    if (turn.answer().isEmpty()) {
      return div("answer", span("quiet", text("review.answer.none")));
    }
    var passages = turn.passages();
    var words = Prose.judged(CitedText.linked(turn.answer(), passages.size()));
    var _ =
        new PassageLinks(
            words, number -> new PassageDialog(number, passages.get(number - 1)).open());
    var answer = div("answer", words);
    var cited = Citation.in(turn.answer(), passages);
    if (!cited.isEmpty()) {
      answer.add(passages(cited));
    }
    return answer;
  }

  private static Component passages(List<Citation> cited) {
    var details =
        new NativeDetails(
            new Div(new Span(text("review.passages", cited.size())), new ReviewShortcuts("p")));
    details.setContent(div("", cited.stream().map(ConversationText::passage)));
    return styled(details, "cited");
  }

  private static Component passage(Citation cited) {
    return new Div(
        new H4(text("passage.numbered", cited.number(), cited.passage().title())),
        div("wrap", new Span(VisibleSigns.of(cited.passage().text()))));
  }
}
