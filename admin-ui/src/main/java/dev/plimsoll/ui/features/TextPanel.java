package dev.plimsoll.ui.features;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.Message;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.jobs.AnswerJob;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.ui.parts.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text goes in, its summary or its label comes out. */
class TextPanel extends Page implements FeaturePanel {
  private final transient AiFeature feature;
  private final transient Caller caller;
  private final transient Desk desk;
  private final TextArea text = new TextArea();
  private final Button go;
  private final Div result = new Div();
  private final FeatureOffNotice offNotice = new FeatureOffNotice();
  private boolean on = true;
  private boolean working;

  TextPanel(AiFeature feature, Caller caller, Desk desk, @Nullable ConversationId conversation) {
    super(feature.title(), feature.description());
    this.feature = feature;
    this.caller = caller;
    this.desk = desk;
    go = new Button(isTriage() ? "Find the label" : "Summarise", _ -> work());
    addActions(new EarlierButton(feature, caller, desk), new NewConversationButton(feature));
    offNotice.setVisible(false);
    result.addClassName("result");
    add(offNotice, form(), result);
    showEarlier(conversation);
    refresh();
  }

  private void showEarlier(@Nullable ConversationId conversation) {
    desk.openJobs(feature, caller).stream()
        .filter(job -> conversation == null || conversation.equals(job.ask().conversation()))
        .findFirst()
        .ifPresentOrElse(this::show, () -> showLast(conversation));
  }

  private void showLast(@Nullable ConversationId conversation) {
    if (conversation != null) {
      desk.calls(conversation, caller).reversed().stream().findFirst().ifPresent(this::show);
    }
  }

  private boolean isTriage() {
    return feature.task() == Task.CLASSIFY;
  }

  private Div form() {
    text.setLabel(isTriage() ? "The ticket" : "The text");
    text.setPlaceholder(
        isTriage() ? "Paste what the customer wrote" : "Paste a text of a few paragraphs or more");
    text.setMaxLength(feature.maxInput());
    text.setMinRows(6);
    text.setMaxRows(18);
    text.setWidthFull();
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.addValueChangeListener(_ -> refresh());
    go.addThemeVariants(ButtonVariant.PRIMARY);
    go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    var hint = new Span(ModelLabel.of(feature) + " Ctrl+Enter starts.");
    hint.addClassNames("quiet", "small", "grow");
    var foot = new Div(hint, go);
    foot.addClassName("row");
    var form = new Div(text, foot);
    form.addClassNames("card", "stack");
    return form;
  }

  private void work() {
    var input = text.getValue().strip();
    if (input.isEmpty() || !on || working) {
      return;
    }
    working = true;
    refresh();
    result.removeAll();
    var card = card();
    card.whenEnded(_ -> {
      working = false;
      refresh();
    });
    card.onRegenerate(this::work);
    var talk = List.of(Message.user(input));
    if (desk.answersLater(feature)) {
      card.await(desk.submit(feature, caller, null, talk));
    } else {
      var live = new LiveAnswer(UI.getCurrent(), card);
      desk.ask(feature, caller, null, talk, live);
    }
  }

  /** What was given before and is not answered yet. */
  private void show(AnswerJob job) {
    text.setValue(job.ask().messages().getLast().text());
    card().await(job);
  }

  private void show(CallRecord record) {
    text.setValue(record.call().started().input());
    card().show(record);
  }

  private AnswerCard card() {
    var card = isTriage() ? new LabelCard(caller, desk) : new AnswerCard(caller, desk);
    result.add(card);
    return card;
  }

  @Override
  public void setOn(boolean nowOn) {
    on = nowOn;
    offNotice.setVisible(!on);
    refresh();
  }

  private void refresh() {
    text.setEnabled(on);
    go.setEnabled(on && !working && !text.getValue().isBlank());
  }
}
