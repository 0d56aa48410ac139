package dev.plimsoll.evals.formats;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.EvalCase;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.cases.GoldenSetVersion;
import dev.plimsoll.evals.cases.InvalidGoldenSet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of a golden set's file, all valid; fields that the file leaves out are null.
 *
 * @param name the set that the file is for
 * @param feature the feature that the set asks
 */
public record SetDocument(
    @Nullable GoldenSetName name,
    @Nullable FeatureKey feature,
    @Nullable String description,
    List<EvalCase> cases) {
  static SetDocument ofCases(List<EvalCase> cases) {
    return new SetDocument(null, null, null, cases);
  }

  /** The version that this file makes; fields that it leaves out stay as they were. */
  public GoldenSetVersion after(
      @Nullable GoldenSetVersion latest, GoldenSetName set, String author, Instant now) {
    if (name != null && !name.equals(set)) {
      throw new InvalidGoldenSet("name", "'" + set + "', but was '" + name + "'");
    }
    return new GoldenSetVersion(
        set,
        latest == null ? 1 : latest.version() + 1,
        feature != null ? feature : inherited(latest, set),
        description != null ? description : latest == null ? "" : latest.description(),
        cases,
        author,
        now);
  }

  private static FeatureKey inherited(@Nullable GoldenSetVersion latest, GoldenSetName set) {
    return latest == null ? new FeatureKey(set.value()) : latest.feature();
  }
}
