package dev.plimsoll.caching;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.ledger.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** What earlier answers are worth and how often they would be wrong, for each feature. */
@ApplicationScoped
public class Caches {
  @Inject CacheStatistics book;

  /** The days of a feature from this one on, the oldest first, without those without calls. */
  public List<CacheDay> days(FeatureKey feature, LocalDate from) {
    return book.days(feature, from);
  }

  /** The last hits of a feature that were compared, the youngest first. */
  public List<ShadowHit> shadowHits(FeatureKey feature) {
    return book.shadowHits(feature);
  }

  /** A person says whether the earlier answer would have done. */
  public void judge(ShadowHit hit, boolean right) {
    book.judge(hit, right);
  }

  /** Forgets all answers of a feature, at all nodes. */
  public void clear(FeatureKey feature, Actor actor, String reason) {
    book.clear(feature, actor, reason);
  }
}
