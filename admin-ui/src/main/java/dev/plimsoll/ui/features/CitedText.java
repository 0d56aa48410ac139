package dev.plimsoll.ui.features;

import java.util.regex.Pattern;

/** Turns the marks of citations in a text into Markdown links that open the passage. */
public final class CitedText {
  static final String LINK = "#passage-";
  private static final Pattern MARK = Pattern.compile("\\[(\\d{1,3})](?![(\\[])");

  private CitedText() {}

  public static String linked(String text, int passages) {
    return MARK.matcher(text)
        .replaceAll(mark -> {
          var number = Integer.parseInt(mark.group(1));
          return number >= 1 && number <= passages
              ? "[" + number + "](" + LINK + number + ")"
              : "\\\\[" + number + "\\\\]";
        });
  }
}
