package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.Message;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.jobs.AnswerJob;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.parts.Draft;
import dev.plimsoll.ui.parts.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field for a text, and its summary or label. */
class TextPanel extends Page implements FeaturePanel {
  private final AiFeature feature;
  private final Caller caller;
  private final Desk desk;
  private final TextArea area;
  private final Button go;
  private final Div result = div("result");
  private final FeatureOffNotice offNotice = new FeatureOffNotice();
  private boolean on = true;
  private boolean working;

  TextPanel(AiFeature feature, Caller caller, Desk desk, @Nullable ConversationId conversation) {
    super(feature.title(), feature.about().description());
    this.feature = feature;
    this.caller = caller;
    this.desk = desk;
    area = Fields.area(isTriage() ? "panel.ticket" : "panel.text");
    go =
        button(
            isTriage() ? text("panel.label") : text("panel.summarise"),
            this::work,
            ButtonVariant.PRIMARY);
    addActions(new EarlierButton(feature, caller, desk), new NewConversationButton(feature));
    offNotice.setVisible(false);
    add(offNotice, form(), result);
    showEarlier(conversation);
    Draft.keep(area, feature.key() + " by " + caller.user());
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
    area.setMaxLength(feature.limits().maxInput());
    area.setMinRows(6);
    area.setValueChangeMode(ValueChangeMode.LAZY);
    area.addValueChangeListener(_ -> refresh());
    go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    var hint = span("quiet small grow", text("panel.hint", ModelLabel.of(feature)));
    return div("card stack", area, div("row", hint, go));
  }

  private void work() {
    var input = area.getValue().strip();
    if (input.isEmpty() || !on || working) {
      return;
    }
    working = true;
    refresh();
    result.removeAll();
    var card = card();
    card.whenEnded((_, _) -> {
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

  /** Texts that were given before and are not answered yet. */
  private void show(AnswerJob job) {
    area.setValue(job.ask().messages().getLast().text());
    card().await(job);
  }

  private void show(CallRecord record) {
    area.setValue(record.call().started().input());
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
    area.setEnabled(on);
    go.setEnabled(on && !working && !area.getValue().isBlank());
  }
}
