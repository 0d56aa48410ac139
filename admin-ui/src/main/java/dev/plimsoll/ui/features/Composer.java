package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.quiet;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ui.parts.Draft;
import java.util.function.Consumer;

/** The foot of a conversation: the field for the next question, and the model that answers. */
class Composer extends Div {
  private final FeatureOffNotice offNotice = new FeatureOffNotice();
  private final TextArea question = new TextArea();
  private final Button send = new Button(VaadinIcon.ARROW_UP.create());

  Composer(AiFeature feature, UserId user, Consumer<String> ask) {
    addClassName("composer-foot");
    question.setPlaceholder(text("composer.placeholder"));
    question.setAriaLabel(text("composer.question"));
    question.setMaxLength(feature.limits().maxInput());
    question.setMaxRows(8);
    question.setValueChangeMode(ValueChangeMode.EAGER);
    Draft.keep(question, feature.key() + " by " + user);
    question.focus();
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.setAriaLabel(text("composer.ask"));
    send.setTooltipText(text("composer.ask.how"));
    send.addClickListener(_ -> askTyped(ask));
    askOnEnter();
    offNotice.setVisible(false);
    add(
        offNotice,
        div("composer", question, send),
        quiet(text("composer.hint", ModelLabel.of(feature))));
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

  private void askTyped(Consumer<String> ask) {
    var typed = question.getValue().strip();
    if (!typed.isEmpty() && send.isEnabled()) {
      question.clear();
      ask.accept(typed);
    }
  }

  /**
   * Shows whether questions can be asked.
   *
   * @param on whether the feature is on
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
