package dev.plimsoll.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.markdown.Markdown;
import dev.plimsoll.answers.Citation;
import dev.plimsoll.audits.AuditItem;
import dev.plimsoll.audits.AuditedConversation.Turn;
import dev.plimsoll.ui.features.CitedText;
import dev.plimsoll.ui.features.PassageDialog;
import dev.plimsoll.ui.features.PassageLinks;
import dev.plimsoll.ui.parts.Chip;
import java.util.List;

/** A conversation to be read: questions, answers and the passages that these cite. */
class ConversationText extends Div {
  ConversationText(AuditItem item) {
    addClassNames("card", "stack", "review-text");
    var head =
        new Div(
            new H2("Conversation " + item.position()),
            Chip.plain(item.conversation().feature().value()));
    head.addClassName("row");
    if (item.rating() != null) {
      head.add(new Chip("rated by you", Chip.Mood.GOOD));
    }
    add(head);
    item.conversation().turns().forEach(turn -> add(question(turn), answer(turn)));
    if (item.conversation().turns().isEmpty()) {
      add(quiet("This conversation is no longer kept. Rate it unsure, and say so in the note."));
    }
  }

  private static Div question(Turn turn) {
    var question = new Div(turn.question());
    question.addClassName("question");
    return question;
  }

  private static Div answer(Turn turn) {
    var answer = new Div();
    answer.addClassName("answer");
    if (turn.answer().isEmpty()) {
      answer.add(quiet("No answer was given."));
      return answer;
    }
    var passages = turn.passages();
    var text = new Markdown(CitedText.linked(turn.answer(), passages.size()));
    var _ =
        new PassageLinks(
            text, number -> new PassageDialog(number, passages.get(number - 1)).open());
    answer.add(text);
    var cited = Citation.in(turn.answer(), passages);
    if (!cited.isEmpty()) {
      answer.add(passages(cited));
    }
    return answer;
  }

  private static Component passages(List<Citation> cited) {
    var count = cited.size() == 1 ? "1 cited passage" : cited.size() + " cited passages";
    var summary = new Div(new Span(count), new Keys("p"));
    var details = new NativeDetails(summary);
    details.addClassName("cited");
    var list = new Div();
    for (var citation : cited) {
      var text = new Div(citation.passage().text());
      text.addClassName("wrap");
      list.add(new Div(new H4(citation.number() + " · " + citation.passage().title()), text));
    }
    details.setContent(list);
    return details;
  }

  private static Span quiet(String words) {
    var text = new Span(words);
    text.addClassName("quiet");
    return text;
  }
}
