package dev.plimsoll.caching.terms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lists of words: in the code, or in a file beside it with one entry a line. */
final class Lexicon {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Lexicon() {}

  static Set<String> of(String words) {
    return Set.copyOf(inOrder(words));
  }

  static List<String> inOrder(String words) {
    return SPACE.splitAsStream(words.strip()).toList();
  }

  static Set<String> stems(String words) {
    return inOrder(words).stream()
        .map(word -> Stems.of(word.replace("-", "")))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The lines of a file that are neither empty nor comments. */
  static List<String> lines(String file) {
    try (var stream = Lexicon.class.getResourceAsStream(file)) {
      var text =
          new String(Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
