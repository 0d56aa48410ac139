package dev.plimsoll.evals.cases;

import java.util.regex.Pattern;

/** A golden set over all its versions, by the name that CI and people call it. */
public record GoldenSetName(String value) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /**
   * @throws InvalidGoldenSet when it does not fit into a URL
   */
  public GoldenSetName {
    if (!NAME.matcher(value).matches()) {
      throw new InvalidGoldenSet(
          "name",
          "1 to 64 lower-case letters, digits, dots, dashes or underscores, starting with a letter"
              + " or digit");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
