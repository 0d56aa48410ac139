package dev.plimsoll.audits;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.reviews.RatingSummary;
import java.util.Map;

/**
 * What reviewers found in the sample of a week so far.
 *
 * @param draw the one that counts: the latest of its week
 * @param finished whether the ratings stay as they are
 * @param ratings how many are rated, and the mean of each criterion
 */
public record AuditResult(
    Draw draw,
    boolean finished,
    RatingSummary ratings,
    HallucinationRate hallucination,
    Map<FeatureKey, HallucinationRate> byFeature) {
  public AuditResult {
    byFeature = Map.copyOf(byFeature);
  }

  public IsoWeek week() {
    return draw.week();
  }
}
