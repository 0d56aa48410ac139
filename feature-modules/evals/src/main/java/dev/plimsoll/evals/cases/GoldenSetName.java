package dev.plimsoll.evals.cases;

import java.util.regex.Pattern;

/** The name of a golden set, the same for all its versions. */
public record GoldenSetName(String value) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /**
   * @throws InvalidGoldenSet if it could not be part of a URL
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
