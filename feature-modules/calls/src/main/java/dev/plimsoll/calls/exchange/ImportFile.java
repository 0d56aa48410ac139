package dev.plimsoll.calls.exchange;

import dev.plimsoll.domain.FeatureKey;
import org.jspecify.annotations.Nullable;

/**
 * Conversations of another system, one a line, as JSON.
 *
 * @param source the other system, as its calls will name it
 * @param feature that the conversations are counted to, where a line does not say
 */
public record ImportFile(String source, @Nullable FeatureKey feature, String text) {
  private static final int LONGEST_SOURCE = 64;

  /**
   * @throws InvalidImport when the source has no name, or one that is too long
   */
  public ImportFile {
    source = source.strip();
    if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
      throw InvalidImport.of(new LineProblem(0, "source", "1 to 64 characters"));
    }
  }
}
