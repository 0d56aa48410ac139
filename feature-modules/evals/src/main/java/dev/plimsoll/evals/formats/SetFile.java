package dev.plimsoll.evals.formats;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.InvalidGoldenSet;
import org.jspecify.annotations.Nullable;

/**
 * A file to import.
 *
 * @param feature the feature that the set asks; null for the one that the file names, else the one
 *     that was asked before, else the one of the set's name
 */
public record SetFile(ImportFormat format, String text, @Nullable FeatureKey feature) {
  /**
   * Reads the file.
   *
   * @throws InvalidGoldenSet if anything in the file is wrong
   */
  public SetDocument read() {
    var document = format.read(text);
    return feature == null
        ? document
        : new SetDocument(document.name(), feature, document.description(), document.cases());
  }
}
