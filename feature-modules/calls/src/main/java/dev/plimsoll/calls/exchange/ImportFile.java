package dev.plimsoll.calls.exchange;

import dev.plimsoll.domain.FeatureKey;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file with conversations of another system, as JSON, one on each line.
 *
 * @param source the name of the other system, for its calls
 * @param feature the feature that the conversations count towards, unless a line names one
 * @param lines opens the file at its first line; it is read twice
 */
public record ImportFile(
    String source, @Nullable FeatureKey feature, Supplier<Stream<String>> lines) {
  private static final int LONGEST_SOURCE = 64;

  /**
   * @throws InvalidImport if the source has no name, or one that is too long
   */
  public ImportFile {
    source = source.strip();
    if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
      throw InvalidImport.of(new LineProblem(0, "source", "1 to 64 characters"));
    }
  }

  /** A file that is in memory. */
  public ImportFile(String source, @Nullable FeatureKey feature, String text) {
    this(source, feature, text::lines);
  }
}
