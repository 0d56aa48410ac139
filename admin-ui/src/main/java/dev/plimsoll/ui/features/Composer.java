package dev.plimsoll.ui.features;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.plimsoll.features.AiFeature;
import java.util.function.Consumer;

/** The foot of a conversation: the field for the next question, and who answers it. */
class Composer extends Div {
  private final FeatureOffNotice offNotice = new FeatureOffNotice();
  private final TextArea question = new TextArea();
  private final Button send = new Button(VaadinIcon.ARROW_UP.create());

  Composer(AiFeature feature, Consumer<String> ask) {
    addClassName("composer-foot");
    question.setPlaceholder("Ask in your own words");
    question.setAriaLabel("Your question");
    question.setMaxLength(feature.maxInput());
    question.setMaxRows(8);
    question.setValueChangeMode(ValueChangeMode.EAGER);
    question.focus();
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.setAriaLabel("Ask");
    send.setTooltipText("Ask (Enter)");
    send.addClickListener(_ -> askTyped(ask));
    askOnEnter();
    offNotice.setVisible(false);
    var composer = new Div(question, send);
    composer.addClassName("composer");
    add(offNotice, composer, hint(feature));
  }

  /** Enter asks, Shift+Enter makes a new line: decided in the browser, where the key is pressed. */
  private void askOnEnter() {
    question
        .getElement()
        .executeJs(
            "this.addEventListener('keydown', e => { if (e.key === 'Enter' && !e.shiftKey &&"
                + " !e.isComposing) { e.preventDefault(); $0.click(); } })",
            send.getElement());
  }

  private static Span hint(AiFeature feature) {
    var hint = new Span(ModelLabel.of(feature) + " Answers can be wrong: check what matters.");
    hint.addClassNames("quiet", "small");
    return hint;
  }

  private void askTyped(Consumer<String> ask) {
    var text = question.getValue().strip();
    if (!text.isEmpty() && send.isEnabled()) {
      question.clear();
      ask.accept(text);
    }
  }

  /**
   * Shows whether questions can be asked.
   *
   * @param on whether there is the feature at all
   * @param answering whether the last question still waits for its answer
   */
  void show(boolean on, boolean answering) {
    offNotice.setVisible(!on);
    question.setEnabled(on);
    // Not while the field is empty: the browser would swallow an Enter that comes right after
    // typing.
    send.setEnabled(on && !answering);
  }
}
