package dev.plimsoll.prompts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The versions that a label has pointed to, the current one last. Rolling back goes one step back
 * along this trail, so it can be repeated.
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

  /** The version to roll back to; empty if there is none. */
  Optional<LabelTrail> rolledBack() {
    return versions.size() < 2
        ? Optional.empty()
        : Optional.of(new LabelTrail(versions.subList(0, versions.size() - 1)));
  }
}
