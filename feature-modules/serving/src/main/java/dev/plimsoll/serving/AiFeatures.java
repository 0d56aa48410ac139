package dev.plimsoll.serving;

import dev.plimsoll.access.Caller;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.answers.RecordingListener;
import dev.plimsoll.answers.StoredAnswer;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.UnknownFeature;
import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.flags.FlagDecision;
import dev.plimsoll.models.api.CallerGone;
import dev.plimsoll.models.api.NoRoomForAnswer;
import dev.plimsoll.repeats.IdempotencyKeyReused;
import dev.plimsoll.repeats.RepeatStillRunning;
import dev.plimsoll.repeats.Repeats;
import dev.plimsoll.serving.call.AskedCall;
import dev.plimsoll.serving.call.CallRecords;
import dev.plimsoll.serving.call.CallTrace;
import dev.plimsoll.serving.call.PreparedCall;
import dev.plimsoll.serving.earlier.EarlierAnswers;
import dev.plimsoll.serving.model.GuardrailStep;
import dev.plimsoll.serving.model.ModelStep;
import dev.plimsoll.serving.routing.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * The AI features as their users and other applications see them: ask, and get an answer.
 *
 * <p>A call goes through nine steps, each in a class of its own:
 *
 * <ol>
 *   <li>An idempotency key that came before gets the answer of before: {@link Repeats}.
 *   <li>The call gets its id, and is under way: {@link CallRecords#open}.
 *   <li>The flag says whether the caller has the feature: {@link Preparation}.
 *   <li>The input is checked: {@link GuardrailStep#input}.
 *   <li>Passages are found, the prompt is rendered, and a model is chosen: {@link ContextBuilder},
 *       {@link Router}.
 *   <li>An earlier answer may do: {@link EarlierAnswers}.
 *   <li>The steps of the fallback order are tried; a model is asked within the budgets and its
 *       answer is checked: {@link FallbackChain}, {@link ModelStep}.
 *   <li>The risk of the answer is judged: {@link RiskAssessment}.
 *   <li>The call is written down before its answer ends: {@link CallRecords#close}.
 * </ol>
 *
 * What is known of a call grows by values, from {@link AskedCall} to {@link PreparedCall} to {@link
 * Answer}; its {@link CallTrace} keeps what goes on record.
 */
@ApplicationScoped
public class AiFeatures {
  private static final Logger LOG = System.getLogger(AiFeatures.class.getName());

  private final FeatureCatalog catalog;
  private final FeatureFlags flags;
  private final Preparation preparation;
  private final EarlierAnswers earlier;
  private final FallbackChain chain;
  private final RiskAssessment assessment;
  private final Repeats repeats;
  private final CallRecords records;
  private final InFlightCalls inFlightCalls;

  @Inject
  AiFeatures(
      FeatureCatalog catalog,
      FeatureFlags flags,
      Preparation preparation,
      EarlierAnswers earlier,
      FallbackChain chain,
      RiskAssessment assessment,
      Repeats repeats,
      CallRecords records,
      InFlightCalls inFlightCalls) {
    this.catalog = catalog;
    this.flags = flags;
    this.preparation = preparation;
    this.earlier = earlier;
    this.chain = chain;
    this.assessment = assessment;
    this.repeats = repeats;
    this.records = records;
    this.inFlightCalls = inFlightCalls;
  }

  /** The features that are on for this caller, in order. */
  public List<AiFeature> onFor(Caller caller) {
    return catalog.all().stream().filter(feature -> isOn(feature, caller)).toList();
  }

  /** Whether the feature is on for this caller. */
  public boolean isOn(AiFeature feature, Caller caller) {
    return caller.mayUse(feature.key())
        && flags.decide(feature.key(), caller) instanceof FlagDecision.On;
  }

  /**
   * Asks a feature and waits for the end of its answer, which is on record when this returns. Call
   * it on a virtual thread, because it may wait for a provider.
   *
   * @throws UnknownFeature if there is no such feature, or the caller may not know of it
   */
  public Answer ask(Ask ask, AnswerListener listener) {
    if (!inFlightCalls.begin()) {
      return new Answer.Interrupted(records.nextId());
    }
    try {
      return ask(records.nextId(), ask, ask.interaction(), listener);
    } finally {
      inFlightCalls.end();
    }
  }

  /** Asks a feature in the background, as a new call with this id. */
  public Answer askForLater(CallId id, Ask ask, AnswerListener listener) {
    return ask(id, ask, InteractionType.ASYNCHRONOUS, listener);
  }

  private Answer ask(CallId id, Ask ask, InteractionType interaction, AnswerListener listener) {
    var feature = catalog.feature(ask.feature());
    if (!ask.caller().mayUse(feature.key())) {
      throw new UnknownFeature(feature.key());
    }
    var call = records.open(id, feature, ask, interaction);
    var answer = records.close(call, interruptible(call, listener));
    listener.billed(call.trace().bill());
    return answer;
  }

  /**
   * Asks a feature once for each idempotency key of a caller: a repeat within a day, on any node,
   * gets the same answer without a model being asked. A failure is given only to repeats that are
   * already waiting. If the first caller disconnects, the answer is still made.
   *
   * @throws UnknownFeature if there is no such feature, or the caller may not know of it
   * @throws IdempotencyKeyReused when the key was used to ask something else
   * @throws RepeatStillRunning when another node has been answering for too long
   */
  public Answer askOnce(String idempotencyKey, Ask ask, AnswerListener listener) {
    return isOn(catalog.feature(ask.feature()), ask.caller())
        ? once(idempotencyKey, ask, listener, recording -> ask(ask, recording))
        : ask(ask, listener);
  }

  /** Puts a question off: its answer comes later, as a job. */
  public Answer.Later later(Ask ask) {
    return records.later(ask);
  }

  /**
   * Answers a question by this work, unless its idempotency key was answered before, however it was
   * asked then.
   *
   * @throws IdempotencyKeyReused when the key was used to ask something else
   * @throws RepeatStillRunning when another node has been answering for too long
   * @throws NoRoomForAnswer if the answer is too large to be read now
   */
  public Answer once(
      String idempotencyKey,
      Ask ask,
      AnswerListener listener,
      Function<AnswerListener, Answer> work) {
    var recording = new RecordingListener(listener);
    var once =
        repeats.once(
            RepeatKeys.of(idempotencyKey, ask),
            StoredAnswer.class,
            () -> recording.of(work.apply(recording)),
            kept -> kept.answer().isLasting(),
            length -> keepRoom(listener, length));
    // A question that was put off has no call yet.
    if (once.repeated() && !(once.answer().answer() instanceof Answer.Later)) {
      once.answer().replay(listener);
    }
    return once.answer().answer();
  }

  private static void keepRoom(AnswerListener listener, long length) {
    var room = listener.room();
    if (room != null) {
      room.holdAtLeast(length);
    }
  }

  private Answer interruptible(AskedCall call, AnswerListener listener) {
    try (var running = inFlightCalls.run()) {
      var answer = guarded(call, listener);
      return answer instanceof Answer.CallerGone && running.wasInterrupted()
          ? new Answer.Interrupted(call.id())
          : answer;
    }
  }

  /** Logs an internal failure once, with the id of the call, and gives no details to the caller. */
  private Answer guarded(AskedCall call, AnswerListener listener) {
    try {
      return answer(call, listener);
    } catch (CallerGone _) {
      return new Answer.CallerGone(call.id());
    } catch (NoRoomForAnswer e) {
      call.trace().failures().failed(String.valueOf(e.getMessage()));
      return new Answer.Failed(
          call.id(),
          "This server is sending as many large answers as it has memory for. Try again in a"
              + " second.",
          null,
          null,
          Duration.ofSeconds(1));
    } catch (RuntimeException | Error e) {
      LOG.log(Level.ERROR, "Call " + call.id() + " of " + call.feature().key() + " failed", e);
      call.trace().failures().failed("Plimsoll: " + e);
      return new Answer.Failed(
          call.id(),
          "An internal error kept Plimsoll from answering. Give the operator this reference: "
              + call.id()
              + ".",
          null,
          null);
    }
  }

  /** Steps 3 to 8 of the path; those up to 5 may end it. */
  private Answer answer(AskedCall asked, AnswerListener listener) {
    return switch (preparation.of(asked, listener)) {
      case Preparation.Outcome.Ended(var answer) -> answer;
      case Preparation.Outcome.Ready(var call) -> {
        var lookup = earlier.lookUp(call);
        yield assessment.assess(
            call,
            listener,
            heard ->
                earlier.instead(lookup, heard).orElseGet(() -> chain.run(lookup, call, heard)));
      }
    };
  }
}
