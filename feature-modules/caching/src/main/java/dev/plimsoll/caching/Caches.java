package dev.plimsoll.caching;

import dev.plimsoll.access.OnlyFor;
import dev.plimsoll.access.Role;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.ledger.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The caches of each feature: what they save and how often they would be wrong. */
@ApplicationScoped
public class Caches {
  private final CacheStatistics book;

  @Inject
  Caches(CacheStatistics book) {
    this.book = book;
  }

  /** The days with calls of a feature, from this one on, oldest first. */
  public List<CacheDay> days(FeatureKey feature, LocalDate from) {
    return book.days(feature, from);
  }

  /** The latest compared shadow hits of a feature, newest first. */
  public List<ShadowHit> shadowHits(FeatureKey feature) {
    return book.shadowHits(feature);
  }

  /** Stores a person's judgement whether the earlier answer would have been acceptable. */
  @OnlyFor(Role.ADMIN)
  public void judge(ShadowHit hit, boolean right, Actor actor) {
    book.judge(hit, right, actor);
  }

  /** Deletes all answers of a feature, on all nodes. */
  @OnlyFor(Role.ADMIN)
  public void clear(FeatureKey feature, Actor actor, String reason) {
    book.clear(feature, actor, reason);
  }
}
