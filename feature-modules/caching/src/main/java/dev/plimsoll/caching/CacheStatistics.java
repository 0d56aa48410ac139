package dev.plimsoll.caching;

import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerAppended;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
import dev.plimsoll.platform.lifecycle.StopStage;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Keeps statistics on earlier answers: what they save and how often they would be wrong. */
@ApplicationScoped
public class CacheStatistics {
  private static final String KIND = "cache";
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final AnswerCache exact;
  private final SemanticCache semantic;
  private final CacheTable table;
  private final Embeddings embeddings;
  private final BackgroundExecutor executor;
  private final Ledger ledger;
  private final IdSource ids;

  private final CacheCounters tally = new CacheCounters();
  private final ShadowComparisons shadows = new ShadowComparisons();

  @Inject
  public CacheStatistics(
      AnswerCache exact,
      SemanticCache semantic,
      CacheTable table,
      Embeddings embeddings,
      BackgroundExecutor executor,
      Ledger ledger,
      IdSource ids) {
    this.exact = exact;
    this.semantic = semantic;
    this.table = table;
    this.embeddings = embeddings;
    this.executor = executor;
    this.ledger = ledger;
    this.ids = ids;
  }

  void begin(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    executor.repeat("Storing the statistics of the caches", PAUSE, this::write);
  }

  /** The model that compares answers is closed by others, after this. */
  void compareLast(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) StopStage stage) {
    if (stage == StopStage.OVER) {
      shadows.take(this::compare);
    }
  }

  void end(@Observes Shutdown event) {
    write();
  }

  void refresh(@Observes LedgerAppended change) {
    if (change.concerns(KIND)) {
      var feature = new FeatureKey(change.subject().id());
      exact.clear(feature);
      semantic.clear(feature);
    }
  }

  /** Counts a call that looked for an earlier answer. */
  public void looked(FeatureKey feature, Instant at) {
    tally.looked(feature, at);
  }

  /** Counts a call that got the answer to the same request. */
  public void gaveExact(FeatureKey feature, Instant at, Usd saved) {
    tally.exact(feature, at, saved);
  }

  /** Counts a call that got the answer to a similar question. */
  public void gaveSimilar(FeatureKey feature, Instant at, Usd saved) {
    tally.semantic(feature, at, saved);
  }

  /** Queues a shadow hit to be compared with the answer that the model gave instead. */
  public void gaveOwn(FeatureKey feature, Instant at, CallId call, String answer, Hit instead) {
    var earlier = instead.answer().answer();
    shadows.add(
        new ShadowComparisons.Shadow(
            feature, at, call, earlier.call(), instead.closeness(), answer, earlier.text()));
  }

  /** The days with calls of a feature, from this one on, oldest first. */
  public List<CacheDay> days(FeatureKey feature, LocalDate from) {
    return table.days(feature, from);
  }

  /** The latest compared shadow hits of a feature, newest first. */
  public List<ShadowHit> shadowHits(FeatureKey feature) {
    return table.shadowHits(feature);
  }

  /** Stores a person's judgement whether the earlier answer would have been acceptable. */
  @Transactional
  public void judge(ShadowHit hit, boolean right, Actor actor) {
    ledger.record(
        new Change(
            actor,
            // Not of the kind of caches, which are emptied by changes.
            new Subject("cache-hit", hit.id()),
            right ? "judged right" : "judged wrong",
            null,
            null,
            null));
    table.judge(hit.id(), right);
  }

  /** Deletes all answers of a feature, on all nodes. */
  @Transactional
  public void clear(FeatureKey feature, Actor actor, String reason) {
    ledger.lock();
    ledger.record(
        new Change(actor, new Subject(KIND, feature.value()), "cleared", reason, null, null));
  }

  private void write() {
    try {
      shadows.take(this::compare);
    } finally {
      tally.take(table::add);
    }
  }

  private void compare(ShadowComparisons.Shadow shadow) {
    var one = ShadowComparisons.compared(shadow.answer());
    var other = ShadowComparisons.compared(shadow.earlierAnswer());
    var closeness =
        new Question(one, embeddings.embed(one), null)
            .closeness(new Question(other, embeddings.embed(other), null));
    var agree = Agreement.between(shadow.answer(), shadow.earlierAnswer(), closeness);
    tally.compared(shadow.feature(), shadow.at(), agree);
    table.add(
        new ShadowHit(
            ids.next(),
            shadow.feature(),
            shadow.call(),
            shadow.earlier(),
            shadow.closeness(),
            agree,
            null));
  }
}
