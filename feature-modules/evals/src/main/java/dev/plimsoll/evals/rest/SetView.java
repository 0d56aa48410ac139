package dev.plimsoll.evals.rest;

import dev.plimsoll.evals.sets.ImportResult;

/**
 * An import in the REST API.
 *
 * @param changed whether a version was made
 */
record SetView(String set, int version, String feature, int cases, boolean changed) {
  static SetView of(ImportResult result) {
    var version = result.version();
    return new SetView(
        version.name().value(),
        version.version(),
        version.feature().value(),
        version.cases().size(),
        result.changed());
  }
}
