package dev.plimsoll.serving.call;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.calls.record.AnswerSource;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.CallStarted;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.calls.record.Requester;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.platform.Fitting;
import dev.plimsoll.platform.IdSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records every call: its start before a model is asked, and its end. */
@Dependent
public class CallRecords {
  private final CallLog log;
  private final ServingMetrics metrics;
  private final IdSource ids;
  private final Clock clock;

  @Inject
  public CallRecords(CallLog log, ServingMetrics metrics, IdSource ids, Clock clock) {
    this.log = log;
    this.metrics = metrics;
    this.ids = ids;
    this.clock = clock;
  }

  public CallId nextId() {
    return new CallId(ids.next());
  }

  /** Nothing is recorded: the job will be a call of its own. */
  public Answer.Later later(Ask ask) {
    return new Answer.Later(nextId(), conversation(ask), clock.instant());
  }

  public AskedCall open(CallId id, AiFeature feature, Ask ask, InteractionType interaction) {
    return AskedCall.of(id, conversation(ask), clock.instant(), feature, ask, interaction);
  }

  private ConversationId conversation(Ask ask) {
    var given = ask.conversation();
    return given == null ? ask.caller().conversation(new ConversationId(ids.next())) : given;
  }

  /** Records that a model is about to be asked, with its worst-case cost. */
  public void begin(AskedCall call, ModelKey model, Usd worstCost) {
    log.begin(started(call, model, worstCost));
  }

  /** Records the end of the call and returns the answer, which may now be shown. */
  public Answer close(AskedCall call, Answer answer) {
    var record = new CallRecord(ended(call, answer), call.trace().detail());
    log.finish(record);
    metrics.count(record.call());
    return answer;
  }

  private static Call ended(AskedCall call, Answer answer) {
    return new Call(
        started(call, call.trace().model().asked(), call.trace().bill().cost()),
        outcome(answer),
        rung(answer),
        call.trace().model(),
        text(answer),
        call.trace().bill(),
        call.trace().firstTokenMicros(),
        call.trace().totalMicros(),
        call.trace().failures().reasons());
  }

  private static CallStarted started(AskedCall call, @Nullable ModelKey model, Usd worstCost) {
    return new CallStarted(
        call.id(),
        call.conversation(),
        call.at(),
        call.feature().key(),
        Requester.of(call.ask().caller()),
        call.ask().channel(),
        call.interaction(),
        call.trace().versions(),
        model,
        kept(call),
        worstCost);
  }

  /** Of a question that is longer than the feature takes, no model gets anything. */
  private static String kept(AskedCall call) {
    var input = Objects.requireNonNullElse(call.trace().refusedInput(), call.input());
    var most = call.feature().limits().maxInput();
    return input.length() > most
        ? input.substring(0, Fitting.wholeCharacters(input, most)) + "…"
        : input;
  }

  private static Outcome outcome(Answer answer) {
    return switch (answer) {
      case Answer.Given given when given.isSafeAnswer() -> Outcome.REFUSED;
      case Answer.Given given when given.abstained() -> Outcome.ABSTAINED;
      case Answer.Given given when given.fellBack() -> Outcome.FELL_BACK;
      case Answer.Given _ -> Outcome.ANSWERED;
      case Answer.FeatureOff _, Answer.OverBudget _ -> Outcome.DENIED;
      case Answer.Refused _ -> Outcome.REFUSED;
      case Answer.Held _ -> Outcome.HELD;
      case Answer.Later _ -> Outcome.DEFERRED;
      case Answer.CutShort _ -> Outcome.CUT_SHORT;
      case Answer.Limited _, Answer.Failed _ -> Outcome.FAILED;
      case Answer.CallerGone _ -> Outcome.CALLER_GONE;
      case Answer.Interrupted _ -> Outcome.INTERRUPTED;
    };
  }

  private static AnswerSource rung(Answer answer) {
    return answer instanceof Answer.Given given
        ? new AnswerSource(given.rung(), given.rungName())
        : AnswerSource.NONE;
  }

  private static String text(Answer answer) {
    return switch (answer) {
      case Answer.Given given -> given.text().isEmpty() ? given.refusal() : given.text();
      case Answer.CutShort cut -> cut.partial();
      default -> "";
    };
  }
}
