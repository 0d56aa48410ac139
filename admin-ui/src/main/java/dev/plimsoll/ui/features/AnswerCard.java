package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.live;
import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;
import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import dev.plimsoll.access.Caller;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.Citation;
import dev.plimsoll.answers.RecordedAnswer;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.jobs.AnswerJob;
import dev.plimsoll.ui.parts.CopyButton;
import dev.plimsoll.ui.prose.Prose;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One answer: its text as it is streamed, then its sources and actions. */
class AnswerCard extends Div implements LiveAnswer.Scene {
  private final Caller caller;
  private final Desk desk;
  private final Prose words = new Prose();
  private final Span progress =
      styled(live(new Span(text("answer.looking")), "status"), "thinking");
  private final StringBuilder said = new StringBuilder();
  private List<Passage> passages = List.of();
  private End ended = (_, _) -> {};
  private Consumer<String> decided = _ -> {};
  private Consumer<ConversationId> begun = _ -> {};
  private @Nullable Runnable regenerate;

  /** Is told the end of an answer. */
  interface End {
    /**
     * The answer has ended.
     *
     * @param refused whether the guardrails kept the question from the model
     */
    void ended(String said, boolean refused);
  }

  AnswerCard(Caller caller, Desk desk) {
    this.caller = caller;
    this.desk = desk;
    addClassName("answer");
    new PassageLinks(words, this::open);
    add(progress, words);
  }

  void whenEnded(End listener) {
    ended = listener;
  }

  /** Shows the final answer after a reviewer has decided. */
  void whenDecided(Consumer<String> listener) {
    decided = listener;
  }

  void whenBegun(Consumer<ConversationId> listener) {
    begun = listener;
  }

  void onRegenerate(Runnable action) {
    regenerate = action;
  }

  /** Shows an earlier answer. */
  void show(CallRecord record) {
    passages = record.detail().passages();
    hideProgress();
    if (record.call().outcome() == Outcome.HELD) {
      add(new HeldNotice(record.call().id(), desk, this::showDecided));
      return;
    }
    var answer = record.call().answer();
    words.show(CitedText.linked(answer, passages.size()));
    if (isCutOff(record)) {
      add(Ending.cutOff());
    } else if (answer.isEmpty()) {
      add(Ending.of(record.call().outcome()));
    }
    if (!answer.isEmpty()) {
      add(new Sources(Citation.in(answer, passages)), tools(record.call().id(), answer));
    }
  }

  private static boolean isCutOff(CallRecord record) {
    return RecordedAnswer.of(record).orElse(null) instanceof Answer.Given given && given.isCutOff();
  }

  @Override
  public void begun(CallId call, ConversationId conversation) {
    begun.accept(conversation);
  }

  @Override
  public void found(List<Passage> found) {
    passages = found;
  }

  @Override
  public void said(String more) {
    hideProgress();
    said.append(more);
    words.show(CitedText.linked(said.toString(), passages.size()));
  }

  @Override
  public void ended(Answer answer) {
    hideProgress();
    switch (answer) {
      case Answer.Given given -> finish(given);
      case Answer.Held held -> add(new HeldNotice(held.call(), desk, this::showDecided));
      case Answer.CutShort cut -> add(Ending.of(answer), tools(cut.call(), cut.partial()));
      default -> add(Ending.of(answer), tools(answer.call(), ""));
    }
    ended.ended(said.toString(), answer instanceof Answer.Refused);
  }

  private void finish(Answer.Given given) {
    if (given.isSafeAnswer()) {
      add(Ending.safeAnswer());
    } else if (given.fellBack()) {
      add(Ending.fellBack(given));
    }
    if (given.isCutOff()) {
      add(Ending.cutOff());
    }
    add(new Sources(given.citations()), tools(given.call(), given.text()));
  }

  /** Shows the state of a job, and its answer when it is ready. */
  @Override
  public void await(AnswerJob job) {
    hideProgress();
    add(new JobNotice(job, desk, this::showAnswered));
  }

  private void showAnswered(AnswerJob job) {
    var answer = job.answer();
    if (answer == null) {
      add(Ending.cancelled());
      ended.ended("", false);
      return;
    }
    if (answer instanceof Answer.Given given) {
      passages = Sources.passages(given.citations());
      said(given.text());
      Notification.show(text("answer.ready"));
    }
    ended(answer);
  }

  private void showDecided(HeldAnswer held) {
    var given = requireNonNull(held.given());
    said(given.text());
    finish(given);
    decided.accept(given.text());
  }

  private Div tools(CallId call, String answer) {
    var tools = div("answer-tools");
    if (!answer.isEmpty()) {
      tools.add(new CopyButton(answer), new FeedbackButtons(call, caller, desk));
    }
    var again = regenerate;
    if (again != null) {
      tools.add(
          button(
              text("answer.again"),
              VaadinIcon.REFRESH,
              again,
              ButtonVariant.TERTIARY,
              ButtonVariant.SMALL));
    }
    return tools;
  }

  private void open(int number) {
    if (number >= 1 && number <= passages.size()) {
      new PassageDialog(number, passages.get(number - 1)).open();
    }
  }

  void hideProgress() {
    progress.setVisible(false);
  }
}
