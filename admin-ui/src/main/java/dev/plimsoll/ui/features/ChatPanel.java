package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.live;
import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.jobs.AnswerJob;
import dev.plimsoll.ui.parts.Page;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A conversation with a feature: questions and answers, and a field for the next question. */
class ChatPanel extends Page implements FeaturePanel {
  private final AiFeature feature;
  private final Caller caller;
  private final Desk desk;
  private final Talk talk;
  private @Nullable ConversationId conversation;

  private final Div thread = live(div("thread"), "log");
  private final Paragraph forgotten = note(text("chat.forgotten"));
  private final Composer composer;
  private boolean on = true;
  private boolean answering;

  ChatPanel(AiFeature feature, Caller caller, Desk desk, @Nullable ConversationId conversation) {
    super(feature.title(), feature.about().description());
    this.feature = feature;
    this.caller = caller;
    this.desk = desk;
    this.conversation = conversation;
    talk = new Talk(feature.limits().maxInput());
    addClassName("chat-page");
    addActions(new EarlierButton(feature, caller, desk), new NewConversationButton(feature));
    thread.getElement().setAttribute("aria-label", text("chat.conversation"));
    composer = new Composer(feature, caller.user(), this::ask);
    forgotten.setVisible(false);
    add(forgotten, thread, composer);
    showEarlierCalls();
  }

  private void showEarlierCalls() {
    var shown = conversation;
    var calls = shown == null ? List.<CallRecord>of() : desk.calls(shown, caller);
    for (var record : calls) {
      addQuestion(record.call().started().input());
      var card = addAnswer();
      whenDecided(card);
      card.show(record);
      remember(record.call().started().input(), record.call().answer(), wasRefused(record));
    }
    showOpenJobs();
    if (thread.getComponentCount() == 0) {
      conversation = null;
      thread.add(new Suggestions(feature, this::ask));
    }
  }

  /** A refused question; a risky answer that was replaced by the safe one is called so, too. */
  private static boolean wasRefused(CallRecord record) {
    return record.call().outcome() == Outcome.REFUSED && record.call().answer().isEmpty();
  }

  private void ask(String text) {
    if (talk.isEmpty()) {
      thread.removeAll();
    }
    addQuestion(text);
    answer(text, addAnswer());
  }

  private void answer(String text, AnswerCard card) {
    var messages = talk.and(text);
    answering = true;
    refresh();
    card.whenEnded((said, refused) -> {
      answering = false;
      remember(text, said, refused);
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

  /** The conversation continues with the answer that a reviewer approved. */
  private void whenDecided(AnswerCard card) {
    var place = talk.nextAnswer();
    card.whenDecided(said -> talk.replace(place, said));
  }

  private void await(AnswerJob job, AnswerCard card) {
    conversation = job.ask().conversation();
    card.await(job);
  }

  /** Earlier questions without an answer are shown as still running. */
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
          card.whenEnded((said, refused) -> remember(asked, said, refused));
          card.await(job);
        });
  }

  private void regenerate(String text) {
    if (on && !answering) {
      talk.forgetLast();
      answer(text, addAnswer());
    }
  }

  /** Shows no more turns than are kept: all of them are on record. */
  private void remember(String asked, String said, boolean refused) {
    talk.remember(asked, said, refused);
    while (thread.getComponentCount() > 2 * talk.turns() + 2) {
      thread.remove(thread.getComponentAt(0));
      forgotten.setVisible(true);
    }
  }

  private void addQuestion(String text) {
    thread.add(div("question", new Span(text)));
  }

  private AnswerCard addAnswer() {
    var card = new AnswerCard(caller, desk);
    thread.add(card);
    return card;
  }

  @Override
  public void setOn(boolean nowOn) {
    on = nowOn;
    refresh();
  }

  private void refresh() {
    composer.show(on, answering);
  }
}
