package dev.plimsoll.answers;

import dev.plimsoll.domain.Passage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** A passage that an answer cites as {@code [number]}. */
public record Citation(int number, Passage passage) {
  private static final Pattern MARK = Pattern.compile("\\[(\\d{1,3})]");

  /** The form in which a text cites it. */
  String mark() {
    return "[" + number + "]";
  }

  /** The passages that a text cites by number; numbers without a passage are ignored. */
  public static List<Citation> in(String text, List<Passage> passages) {
    if (passages.isEmpty()) {
      return List.of();
    }
    var numbers = new LinkedHashSet<Integer>();
    var mark = MARK.matcher(text);
    while (mark.find()) {
      numbers.add(Integer.parseInt(mark.group(1)));
    }
    var citations = new ArrayList<Citation>();
    for (var number : numbers.stream().sorted().toList()) {
      if (number >= 1 && number <= passages.size()) {
        citations.add(new Citation(number, passages.get(number - 1)));
      }
    }
    return citations;
  }
}
