package dev.plimsoll.jobs;

import dev.plimsoll.access.Caller;
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
 * is worked on by one node at a time, and is answered once also when a node dies with it. What came
 * of it is kept for a day.
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
   * @param webhook whom to tell when it is over; null for nobody
   * @param idempotencyKey under which the same question is the same job for a day; null for none
   * @throws IdempotencyKeyReused when the key was used to ask something else
   * @throws UnknownFeature when there is none of this key, or the caller may not know of it
   * @throws UnknownWebhook when the feature does not list the webhook
   */
  @Transactional
  public AnswerJob submit(Ask ask, @Nullable String webhook, @Nullable String idempotencyKey) {
    return submit(ask, clock.instant(), webhook, idempotencyKey);
  }

  /** The same for a question that was asked and cannot be answered before {@code later} is due. */
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
            ask,
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
    var first = table.find(repeated.id()).orElse(repeated);
    if (!first.ask().equals(repeated.ask())) {
      throw new IdempotencyKeyReused();
    }
    return first;
  }

  private void check(@Nullable String webhook, Delivery delivery) {
    if (webhook != null && !delivery.webhooks().contains(webhook)) {
      throw new UnknownWebhook("This feature does not list the webhook '" + webhook + "'.");
    }
    if (webhook != null && !secret.isThere()) {
      throw new UnknownWebhook("Webhooks cannot be signed here: no secret is set for them.");
    }
  }

  /** Whether questions to the feature become jobs by themselves, always or at the moment. */
  public boolean areUsualFor(FeatureKey feature) {
    return levels.of(feature) == CapabilityLevel.DELAYED
        || catalog.feature(feature).delivery().mode() == Delivery.Mode.ASYNCHRONOUS;
  }

  /** What those are told whose answers come later at the moment; empty where none need be. */
  public Optional<String> notice(FeatureKey feature) {
    return levels.of(feature) == CapabilityLevel.DELAYED
        ? Optional.of(noticeOfDelay(feature))
        : Optional.empty();
  }

  /** What those are told whose answer has to come later. */
  public String noticeOfDelay(FeatureKey feature) {
    return catalog.feature(feature).messages().of(CapabilityLevel.DELAYED);
  }

  public Optional<AnswerJob> job(String id) {
    return table.find(id);
  }

  /** A person's own jobs of the last day that are not over, latest first. */
  public List<AnswerJob> openOf(Caller caller, FeatureKey feature) {
    return table.open(caller.user(), feature).stream().filter(job -> job.isOf(caller)).toList();
  }

  /** Gives a job up; false when it was over. What a model had begun by then is billed. */
  public boolean cancel(String id) {
    return table
        .find(id)
        .map(job -> table.end(job, JobState.CANCELLED, null, clock.instant()))
        .orElse(false);
  }

  /** Tells when a job changes at this node, until it is closed. */
  public Subscription onChange(String id, Runnable listener) {
    return news.onChange(id, listener);
  }

  void forgetOld() {
    table.sweep(clock.instant().minus(KEPT));
  }
}
