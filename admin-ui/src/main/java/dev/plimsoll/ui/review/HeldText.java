package dev.plimsoll.ui.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.plimsoll.answers.Citation;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.ui.features.CitedText;
import dev.plimsoll.ui.features.PassageDialog;
import dev.plimsoll.ui.features.PassageLinks;
import dev.plimsoll.ui.parts.Chip;

/** The question and the held answer, to be read or written anew. Who asked is not told. */
class HeldText extends Div {
  private final transient HeldAnswer held;
  private final Div answer = new Div();
  private final TextArea edited = new TextArea("What is given instead");

  HeldText(HeldAnswer held) {
    this.held = held;
    addClassNames("card", "stack", "review-text");
    var head = new Div(new H2("Held answer"), Chip.plain(held.feature().value()));
    head.addClassName("row");
    var question = new Div(held.question());
    question.addClassName("question");
    answer.addClassName("answer");
    var numbers = held.answer().citations().stream().mapToInt(Citation::number);
    var text = new Markdown(CitedText.linked(held.answer().text(), numbers.max().orElse(0)));
    var _ = new PassageLinks(text, this::open);
    answer.add(text);
    edited.setWidthFull();
    edited.setMinRows(6);
    // Ctrl+Enter gives what is written before the field is left.
    edited.setValueChangeMode(ValueChangeMode.EAGER);
    add(head, question, answer, edited);
  }

  void read() {
    answer.setVisible(true);
    edited.setVisible(false);
  }

  void write() {
    answer.setVisible(false);
    edited.setVisible(true);
    edited.setValue(held.answer().text());
    edited.focus();
  }

  String written() {
    return edited.getValue().strip();
  }

  private void open(int number) {
    held.answer().citations().stream()
        .filter(citation -> citation.number() == number)
        .findFirst()
        .ifPresent(citation -> new PassageDialog(number, citation.passage()).open());
  }
}
