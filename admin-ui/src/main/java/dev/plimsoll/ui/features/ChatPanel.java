package dev.plimsoll.ui.features;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.CallRecord;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.Message;
import dev.plimsoll.serving.AiFeature;
import dev.plimsoll.serving.AnswerJob;
import dev.plimsoll.ui.parts.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A conversation with a feature: questions and answers, and a field for the next question. */
class ChatPanel extends Page implements FeaturePanel {
  private static final long serialVersionUID = 1;

  private final transient AiFeature feature;
  private final transient Caller caller;
  private final transient Desk desk;
  private final transient List<Message> talk = new ArrayList<>();
  private transient @Nullable ConversationId conversation;

  private final Div thread = new Div();
  private final TextArea question = new TextArea();
  private final Button send = new Button(VaadinIcon.ARROW_UP.create());
  private final FeatureOffNotice offNotice = new FeatureOffNotice();
  private boolean on = true;
  private boolean answering;

  ChatPanel(AiFeature feature, Caller caller, Desk desk, @Nullable ConversationId conversation) {
    super(feature.title(), feature.description());
    this.feature = feature;
    this.caller = caller;
    this.desk = desk;
    this.conversation = conversation;
    addClassName("chat-page");
    addActions(new EarlierButton(feature, caller, desk), new NewConversationButton(feature));
    thread.addClassName("thread");
    thread.getElement().setAttribute("role", "log").setAttribute("aria-label", "Conversation");
    offNotice.setVisible(false);
    add(thread, composer());
    showEarlierCalls();
  }

  private Div composer() {
    question.setPlaceholder("Ask in your own words");
    question.setAriaLabel("Your question");
    question.setMaxLength(feature.maxInput());
    question.setMaxRows(8);
    question.setValueChangeMode(ValueChangeMode.EAGER);
    question.focus();
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.setAriaLabel("Ask");
    send.setTooltipText("Ask (Enter)");
    send.addClickListener(_ -> askTyped());
    // Enter asks, Shift+Enter makes a new line: decided in the browser, where the key is pressed.
    question
        .getElement()
        .executeJs(
            "this.addEventListener('keydown', e => { if (e.key === 'Enter' && !e.shiftKey &&"
                + " !e.isComposing) { e.preventDefault(); $0.click(); } })",
            send.getElement());
    var composer = new Div(question, send);
    composer.addClassName("composer");
    var hint = new Span(labelOfModel());
    hint.addClassNames("quiet", "small");
    var foot = new Div(offNotice, composer, hint);
    foot.addClassName("composer-foot");
    refresh();
    return foot;
  }

  private String labelOfModel() {
    return ModelLabel.of(feature) + " Answers can be wrong: check what matters.";
  }

  private void showEarlierCalls() {
    var shown = conversation;
    var calls = shown == null ? List.<CallRecord>of() : desk.calls(shown, caller);
    for (var record : calls) {
      addQuestion(record.call().started().input());
      var card = addAnswer();
      whenDecided(card);
      card.show(record);
      remember(record.call().started().input(), record.call().answer());
    }
    showOpenJobs();
    if (thread.getComponentCount() == 0) {
      conversation = null;
      thread.add(new Suggestions(feature, this::ask));
    }
  }

  private void askTyped() {
    var text = question.getValue().strip();
    if (!text.isEmpty() && on && !answering) {
      question.clear();
      ask(text);
    }
  }

  private void ask(String text) {
    if (talk.isEmpty()) {
      thread.removeAll();
    }
    addQuestion(text);
    answer(text, addAnswer());
  }

  private void answer(String text, AnswerCard card) {
    var messages = new ArrayList<>(talk);
    messages.add(Message.user(text));
    answering = true;
    refresh();
    card.whenEnded(said -> {
      answering = false;
      remember(text, said);
      refresh();
    });
    whenDecided(card);
    card.whenBegun(begun -> conversation = begun);
    card.onRegenerate(() -> regenerate(text));
    if (desk.answersLater(feature)) {
      await(desk.submit(feature, caller, conversation, messages), card);
    } else {
      var live = new LiveAnswer(UI.getCurrent(), card);
      desk.ask(feature, caller, conversation, messages, live);
    }
    card.scrollIntoView();
  }

  /** The talk goes on with what a person let through, and not with nothing. */
  private void whenDecided(AnswerCard card) {
    var place = talk.size() + 1;
    card.whenDecided(said -> {
      if (place < talk.size()) {
        talk.set(place, Message.assistant(said));
      }
    });
  }

  private void await(AnswerJob job, AnswerCard card) {
    conversation = job.ask().conversation();
    card.await(job);
  }

  /** What was asked before and is not answered yet goes on where it is. */
  private void showOpenJobs() {
    var open = desk.openJobs(feature, caller);
    if (conversation == null && !open.isEmpty()) {
      conversation = open.getFirst().ask().conversation();
    }
    open.stream()
        .filter(job -> Objects.equals(job.ask().conversation(), conversation))
        .forEach(job -> {
          var asked = job.ask().messages().getLast().text();
          addQuestion(asked);
          var card = addAnswer();
          card.whenEnded(said -> remember(asked, said));
          card.await(job);
        });
  }

  private void regenerate(String text) {
    if (on && !answering) {
      forgetLast();
      answer(text, addAnswer());
    }
  }

  private void addQuestion(String text) {
    var bubble = new Div(text);
    bubble.addClassName("question");
    thread.add(bubble);
  }

  private AnswerCard addAnswer() {
    var card = new AnswerCard(caller, desk);
    thread.add(card);
    return card;
  }

  private void remember(String asked, String said) {
    talk.add(Message.user(asked));
    talk.add(Message.assistant(said));
  }

  private void forgetLast() {
    if (talk.size() >= 2) {
      talk.removeLast();
      talk.removeLast();
    }
  }

  @Override
  public void setOn(boolean nowOn) {
    on = nowOn;
    offNotice.setVisible(!on);
    refresh();
  }

  private void refresh() {
    question.setEnabled(on);
    // Not while the field is empty: the browser would swallow an Enter that comes right after
    // typing.
    send.setEnabled(on && !answering);
  }
}
