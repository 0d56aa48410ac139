package dev.plimsoll.models.api;

/**
 * The number of typing errors between two words: a letter too many, missing or wrong, or two
 * neighbours swapped (Damerau–Levenshtein, in the form in which no letter is edited twice).
 */
final class EditDistance {
  private EditDistance() {}

  static int of(String one, String other) {
    var before = new int[other.length() + 1];
    var last = new int[other.length() + 1];
    var row = new int[other.length() + 1];
    for (var j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (var i = 1; i <= one.length(); i++) {
      row[0] = i;
      for (var j = 1; j <= other.length(); j++) {
        var wrong = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + wrong);
        if (i > 1 && j > 1 && areSwapped(one, i, other, j)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      var free = before;
      before = last;
      last = row;
      row = free;
    }
    return last[other.length()];
  }

  /** Whether two neighbours swapped are the only difference. */
  static boolean isSwap(String one, String other) {
    return one.length() == other.length()
        && of(one, other) == 1
        && one.chars().sorted().boxed().toList().equals(other.chars().sorted().boxed().toList());
  }

  private static boolean areSwapped(String one, int i, String other, int j) {
    return one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
