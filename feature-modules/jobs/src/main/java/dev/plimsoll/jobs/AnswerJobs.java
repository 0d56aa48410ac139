package dev.plimsoll.jobs;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.keys.KeyRevoked;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.CapabilityLevels;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.UnknownFeature;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.Delivery;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Subscription;
import dev.plimsoll.repeats.IdempotencyKeyReused;
import dev.plimsoll.serving.RepeatKeys;
import dev.plimsoll.work.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions that are answered while nobody waits. A job is in its table before it is acknowledged,
 * is worked on by one node at a time, and is answered exactly once even if a node dies. Its result
 * is kept for a day.
 */
@ApplicationScoped
public class AnswerJobs {
  private static final int ID_LENGTH = 26;
  private static final Duration KEPT = Duration.ofDays(1);

  @Inject FeatureCatalog catalog;
  @Inject CapabilityLevels levels;
  @Inject JobTable table;
  @Inject JobNews news;
  @Inject WebhookSecret secret;
  @Inject Tasks tasks;
  @Inject IdSource ids;
  @Inject Clock clock;

  /**
   * Queues a question.
   *
   * @param webhook the address to notify when it is over; null for none
   * @param idempotencyKey the same question with the same key is the same job for a day; null for
   *     none
   * @throws IdempotencyKeyReused if the key was used for a different question
   * @throws UnknownFeature if there is no such feature, or the caller may not know of it
   * @throws UnknownWebhook if the feature does not list the webhook
   */
  @Transactional
  public AnswerJob submit(Ask ask, @Nullable String webhook, @Nullable String idempotencyKey) {
    return submit(ask, clock.instant(), webhook, idempotencyKey);
  }

  /** Queues a question that was asked and cannot be answered before {@code later} is due. */
  @Transactional
  public AnswerJob submit(
      Ask ask, Answer.Later later, @Nullable String webhook, @Nullable String idempotencyKey) {
    return submit(ask.in(later.conversation()), later.dueAt(), webhook, idempotencyKey);
  }

  private AnswerJob submit(
      Ask ask, Instant due, @Nullable String webhook, @Nullable String idempotencyKey) {
    var feature = catalog.feature(ask.feature());
    if (!ask.caller().mayUse(feature.key())) {
      throw new UnknownFeature(feature.key());
    }
    check(webhook, feature.delivery());
    var now = clock.instant();
    var job =
        new AnswerJob(
            id(ask, idempotencyKey),
            // Nobody listens to pieces, and only a whole answer is kept as the provider sent it.
            ask.whole(),
            new CallId(ids.next()),
            JobState.QUEUED,
            JobState.QUEUED.word(),
            null,
            webhook,
            now,
            null);
    if (!table.add(job)) {
      return known(job);
    }
    var _ = tasks.add(JobWorker.KIND, job.call().value(), job.id(), due);
    return job;
  }

  private String id(Ask ask, @Nullable String idempotencyKey) {
    return idempotencyKey == null
        ? ids.next()
        : RepeatKeys.of(idempotencyKey, ask).id().substring(0, ID_LENGTH);
  }

  private AnswerJob known(AnswerJob repeated) {
    if (!table.asks(repeated.id(), repeated.ask())) {
      throw new IdempotencyKeyReused();
    }
    return table.find(repeated.id()).orElse(repeated);
  }

  private void check(@Nullable String webhook, Delivery delivery) {
    if (webhook != null && !delivery.webhooks().contains(webhook)) {
      throw new UnknownWebhook("This feature does not list the webhook '" + webhook + "'.");
    }
    if (webhook != null && !secret.isThere()) {
      throw new UnknownWebhook(
          "Webhooks cannot be sent, because the installation has no secret to sign them with."
              + " Ask its operator to set PLIMSOLL_WEBHOOK_SECRET.");
    }
  }

  /** Whether questions to the feature become jobs without being asked for, always or for now. */
  public boolean areUsualFor(FeatureKey feature) {
    return levels.of(feature) == CapabilityLevel.DELAYED || areDeclaredFor(feature);
  }

  /** Whether the callers of a feature have to expect jobs, because its settings say so. */
  public boolean areDeclaredFor(FeatureKey feature) {
    return catalog.feature(feature).delivery().mode() == Delivery.Mode.ASYNCHRONOUS;
  }

  /** The notice for users whose answers are delayed for now; empty if no notice is needed. */
  public Optional<String> notice(FeatureKey feature) {
    return levels.of(feature) == CapabilityLevel.DELAYED
        ? Optional.of(noticeOfDelay(feature))
        : Optional.empty();
  }

  /** The notice for a user whose answer is delayed. */
  public String noticeOfDelay(FeatureKey feature) {
    return catalog.feature(feature).messages().of(CapabilityLevel.DELAYED);
  }

  /** How long a job is, with its answer, in characters; 0 if there is no such job. */
  public long length(String id) {
    return table.length(id);
  }

  /** A job without its question and its answer. */
  public Optional<JobHead> head(String id) {
    return table.head(id);
  }

  public Optional<AnswerJob> job(String id) {
    return table.find(id);
  }

  /** A person's unfinished jobs of the last day, latest first. */
  public List<AnswerJob> openOf(Caller caller, FeatureKey feature) {
    return table.open(caller.user(), feature).stream().filter(job -> job.isOf(caller)).toList();
  }

  /** Cancels a job; false if it was over. A model call that has begun is still billed. */
  public boolean cancel(String id) {
    return table
        .head(id)
        .map(job -> table.end(job, JobState.CANCELLED, null, clock.instant()))
        .orElse(false);
  }

  /** Whoever stole a key is not to have its questions answered. */
  void cancelOf(@Observes KeyRevoked event) {
    for (var job : table.open()) {
      if (job.caller().actor().equals(event.key())) {
        var _ = table.end(job, JobState.CANCELLED, null, clock.instant());
      }
    }
  }

  /** Notifies the listener of changes of a job, until the subscription is closed. */
  public Subscription onChange(String id, Runnable listener) {
    return news.onChange(id, listener);
  }

  void forgetOld() {
    table.sweep(clock.instant().minus(KEPT));
  }
}
