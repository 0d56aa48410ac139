package dev.plimsoll.calls;

import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.Conversation;
import dev.plimsoll.calls.record.ConversationEnds;
import dev.plimsoll.calls.record.Feedback;
import dev.plimsoll.calls.record.NotTheAsker;
import dev.plimsoll.calls.record.Thumb;
import dev.plimsoll.calls.record.UnknownCall;
import dev.plimsoll.calls.store.CallTable;
import dev.plimsoll.calls.store.ConversationTable;
import dev.plimsoll.calls.store.FeedbackTable;
import dev.plimsoll.calls.writing.WriteProgress;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Conversations made of calls, and their users' feedback. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Conversations {
  private static final Duration WRITING = Duration.ofSeconds(2);

  /** More than the clocks of servers differ. */
  private static final Duration AHEAD = Duration.ofDays(1);

  @Inject CallTable calls;
  @Inject ConversationTable conversations;
  @Inject FeedbackTable feedback;
  @Inject WriteProgress progress;
  @Inject Clock clock;

  /** A person's own conversations on the page of a feature, latest first. */
  public List<Conversation> mine(
      UserId user, TenantId tenant, FeatureKey feature, int offset, int limit) {
    return conversations.of(user, tenant, feature, offset, limit);
  }

  /** The calls of a conversation, oldest first; the latest of one that is very long. */
  public List<CallRecord> conversation(ConversationId conversation) {
    return calls.records(conversation, clock.instant().plus(AHEAD));
  }

  /**
   * The calls of a conversation before a time, as a reviewer may see them: without who asked; the
   * latest of one that is very long.
   */
  public List<CallRecord> unnamed(ConversationId conversation, Instant until) {
    return calls.records(conversation, until).stream().map(CallRecord::unnamed).toList();
  }

  /** The first question and the last call before a time of each of these conversations. */
  public Map<ConversationId, ConversationEnds> ends(Collection<ConversationId> of, Instant until) {
    return calls.ends(of, until);
  }

  /**
   * The feature with which each of these conversations began; those that are no longer kept are
   * left out.
   */
  public Map<ConversationId, FeatureKey> features(Collection<ConversationId> of) {
    return calls.features(of);
  }

  /**
   * The conversations with answers in a period, in the order of their ids: the population that an
   * audit draws from.
   */
  public List<ConversationId> inWeek(Instant from, Instant until) {
    return calls.answeredConversations(from, until).stream()
        .sorted(Comparator.comparing(ConversationId::value))
        .toList();
  }

  /**
   * Gives a call a thumb, or changes it.
   *
   * @param reason at most 2,000 characters
   * @throws UnknownCall if there is no such call
   * @throws NotTheAsker if somebody else asked
   */
  public void feedback(CallId call, UserId user, Thumb thumb, @Nullable String reason) {
    var _ = progress.awaitWritten(WRITING);
    feedback.put(call, new Feedback(user, thumb, reason, clock.instant()));
  }

  /**
   * Adds what an application says of the answer to one of its calls to what it said before.
   *
   * @param said makes the feedback, given who asked and the time
   * @return all that was said
   * @throws UnknownCall if there is no such call, or it is of another application
   */
  public Feedback feedback(
      CallId call, Caller application, BiFunction<UserId, Instant, Feedback> said) {
    var _ = progress.awaitWritten(WRITING);
    return feedback.add(call, application, asker -> said.apply(asker, clock.instant()));
  }

  /** The feedback on these calls, as far as there is any. */
  public Map<CallId, Feedback> feedbackOf(Collection<CallId> calls) {
    return feedback.of(calls);
  }

  public Optional<Feedback> feedbackOf(CallId call) {
    return feedback.of(call);
  }
}
