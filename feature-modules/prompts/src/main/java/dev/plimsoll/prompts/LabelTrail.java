package dev.plimsoll.prompts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The versions that a label pointed at, the present one last. Rolling back steps back along the
 * trail, so that it can be done again and again.
 */
record LabelTrail(List<Integer> versions) {
  private static final int LONGEST = 50;

  LabelTrail {
    versions = List.copyOf(versions);
  }

  static LabelTrail startingAt(int version) {
    return new LabelTrail(List.of(version));
  }

  int present() {
    return versions.getLast();
  }

  LabelledVersion labelled() {
    return new LabelledVersion(present(), rolledBack().map(LabelTrail::present).orElse(null));
  }

  LabelTrail movedTo(int version) {
    if (version == present()) {
      return this;
    }
    var longer = new ArrayList<>(versions);
    longer.add(version);
    return new LabelTrail(longer.subList(Math.max(0, longer.size() - LONGEST), longer.size()));
  }

  /** Empty when there is nothing to go back to. */
  Optional<LabelTrail> rolledBack() {
    return versions.size() < 2
        ? Optional.empty()
        : Optional.of(new LabelTrail(versions.subList(0, versions.size() - 1)));
  }
}
