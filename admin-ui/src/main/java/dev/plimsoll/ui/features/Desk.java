package dev.plimsoll.ui.features;

import dev.plimsoll.access.Caller;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.approvals.HeldAnswers;
import dev.plimsoll.calls.Conversations;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.Conversation;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.calls.record.Requester;
import dev.plimsoll.calls.record.Thumb;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.jobs.AnswerJob;
import dev.plimsoll.jobs.AnswerJobs;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Subscription;
import dev.plimsoll.platform.lifecycle.GracefulStop;
import dev.plimsoll.serving.AiFeatures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the feature pages need from other modules, in one place. */
@ApplicationScoped
class Desk {
  private static final int EARLIER = 30;

  @Inject AiFeatures features;
  @Inject Conversations conversations;
  @Inject HeldAnswers held;
  @Inject AnswerJobs jobs;
  @Inject IdSource ids;
  @Inject GracefulStop stop;

  boolean isOn(AiFeature feature, Caller caller) {
    return features.isOn(feature, caller);
  }

  /** Asks on its own thread, on which {@code live} receives the answer and its end. */
  void ask(
      AiFeature feature,
      Caller caller,
      @Nullable ConversationId conversation,
      List<Message> talk,
      LiveAnswer live) {
    var ask =
        new Ask(
            feature.key(), caller, Channel.PAGE, conversation, talk, Map.of(), Json.object(), true);
    stop.start("An answer", () -> ask(ask, live));
  }

  private void ask(Ask ask, LiveAnswer live) {
    switch (features.ask(ask, live)) {
      case Answer.Later later -> live.later(jobs.submit(ask, later, null, null));
      case Answer answer -> live.ended(answer);
    }
  }

  List<Conversation> earlier(FeatureKey feature, Caller caller) {
    return conversations.mine(caller.user(), caller.tenant(), feature, 0, EARLIER);
  }

  /**
   * The calls of a conversation, oldest first, without those that another of its calls answers
   * later; empty if it is not this caller's.
   */
  List<CallRecord> calls(ConversationId conversation, Caller caller) {
    return conversations.conversation(conversation).stream()
        .filter(record -> isOf(record.call().started().asker(), caller))
        .filter(record -> record.call().outcome() != Outcome.DEFERRED)
        .toList();
  }

  private static boolean isOf(Requester asker, Caller caller) {
    return asker.user().equals(caller.user()) && asker.tenant().equals(caller.tenant());
  }

  /** Whether nobody waits for the feature's answers, always or for now. */
  boolean answersLater(AiFeature feature) {
    return jobs.areUsualFor(feature.key());
  }

  /** Asks without waiting, as a job. */
  AnswerJob submit(
      AiFeature feature, Caller caller, @Nullable ConversationId conversation, List<Message> talk) {
    var thread = conversation == null ? new ConversationId(ids.next()) : conversation;
    var ask =
        new Ask(feature.key(), caller, Channel.PAGE, thread, talk, Map.of(), Json.object(), true);
    return jobs.submit(ask, null, null);
  }

  /** This caller's unfinished jobs with the feature, latest first. */
  List<AnswerJob> openJobs(AiFeature feature, Caller caller) {
    return jobs.openOf(caller, feature.key());
  }

  Optional<AnswerJob> job(String id) {
    return jobs.job(id);
  }

  void cancel(String job) {
    var _ = jobs.cancel(job);
  }

  /** Notifies the listener of changes of the job, until the subscription is closed. */
  Subscription onJob(String id, Runnable look) {
    return jobs.onChange(id, look);
  }

  Optional<HeldAnswer> held(CallId call) {
    return held.of(call);
  }

  /**
   * Notifies the listener of each call whose answer is held or decided, until the subscription is
   * closed.
   */
  Subscription onHeld(Consumer<CallId> listener) {
    return held.onChange(listener);
  }

  void rate(CallId call, Caller caller, Thumb thumb, @Nullable String reason) {
    conversations.feedback(call, caller.user(), thumb, reason);
  }
}
