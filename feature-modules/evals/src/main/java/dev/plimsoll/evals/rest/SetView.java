package dev.plimsoll.evals.rest;

import dev.plimsoll.evals.sets.Imported;

/**
 * An import as CI sees it.
 *
 * @param changed whether a version was made
 */
record SetView(String set, int version, String feature, int cases, boolean changed) {
  static SetView of(Imported imported) {
    var version = imported.version();
    return new SetView(
        version.name().value(),
        version.version(),
        version.feature().value(),
        version.cases().size(),
        imported.changed());
  }
}
