package dev.plimsoll.evals.cases;

import dev.plimsoll.domain.FeatureKey;
import java.time.Instant;
import java.util.List;

/**
 * A version of a golden set, as it was imported; it never changes.
 *
 * @param feature the feature to ask, unless a run names another
 * @param author who imported it
 */
public record GoldenSetVersion(
    GoldenSetName name,
    int version,
    FeatureKey feature,
    String description,
    List<EvalCase> cases,
    String author,
    Instant createdAt) {
  public GoldenSetVersion {
    cases = List.copyOf(cases);
  }

  /** Whether both versions ask and expect the same of the same feature. */
  public boolean saysTheSameAs(GoldenSetVersion other) {
    return feature.equals(other.feature)
        && description.equals(other.description)
        && cases.equals(other.cases);
  }
}
