package dev.plimsoll.audits;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.reviews.RatingSummary;
import java.util.Map;

/**
 * The result so far of reviewing the sample of a week.
 *
 * @param draw the draw that counts, which is the latest of its week
 * @param finished whether the ratings can no longer be changed
 * @param ratings the number of ratings, and the mean of each criterion
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
