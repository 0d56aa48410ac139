package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.plimsoll.answers.Citation;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.models.api.Transcript;
import dev.plimsoll.ui.features.CitedText;
import dev.plimsoll.ui.features.PassageDialog;
import dev.plimsoll.ui.features.PassageLinks;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Verbatim;
import dev.plimsoll.ui.prose.Prose;
import dev.plimsoll.ui.text.VisibleSigns;

/** The question and the held answer, to be read or edited. Does not show who asked. */
class HeldText extends Div {
  private final HeldAnswer held;
  private final Div answer = div("answer");
  private final TextArea edited = Fields.area("held.instead");

  HeldText(HeldAnswer held) {
    this.held = held;
    addClassNames("card", "stack", "review-text");
    var numbers = held.answer().citations().stream().mapToInt(Citation::number);
    var words = Prose.judged(CitedText.linked(held.answer().text(), numbers.max().orElse(0)));
    var _ = new PassageLinks(words, this::open);
    answer.add(words);
    if (!held.answer().otherParts().isEmpty()) {
      answer.add(new Verbatim(Transcript.of("", held.answer().otherParts())));
    }
    edited.setMinRows(6);
    // Ctrl+Enter needs the current text before the field loses focus.
    edited.setValueChangeMode(ValueChangeMode.EAGER);
    add(
        div("row", new H2(text("held.answer")), Chip.plain(held.feature().value())),
        div("question", new Span(VisibleSigns.of(held.question()))),
        answer,
        edited);
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
