package dev.plimsoll.evals.cases;

import dev.plimsoll.domain.FeatureKey;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

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

  /**
   * The next version, with one more case.
   *
   * @throws InvalidGoldenSet if there is a case with its id already
   */
  public GoldenSetVersion with(EvalCase added, String by, Instant at) {
    if (cases.stream().anyMatch(one -> one.id().equals(added.id()))) {
      throw new InvalidGoldenSet("id", "new in the set, but was '" + added.id() + "'");
    }
    var more = Stream.concat(cases.stream(), Stream.of(added)).toList();
    return new GoldenSetVersion(name, version + 1, feature, description, more, by, at);
  }

  /** Whether both versions ask and expect the same of the same feature. */
  public boolean saysTheSameAs(GoldenSetVersion other) {
    return feature.equals(other.feature)
        && description.equals(other.description)
        && cases.equals(other.cases);
  }
}
