package dev.plimsoll.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The user guide, for tests that hold its sentences: they compose a sentence of the constants of
 * the code, and look for it in the passage where readers find it.
 */
public final class Guide {
  private static final Pattern CODE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

  private Guide() {}

  /** A file of the checkout, from whichever module a test runs in. */
  public static Path inCheckout(String file) {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("docs/guide"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no checkout around " + Path.of("").toAbsolutePath());
      }
    }
    return folder.resolve(file);
  }

  /** The names of all pages, in their order. */
  public static List<String> pages() {
    return read(inCheckout("docs/guide/pages.txt"))
        .lines()
        .map(file -> file.replace(".md", ""))
        .toList();
  }

  /** The Markdown of a page, such as {@code 05-kill-switch}. */
  public static String page(String name) {
    return read(inCheckout("docs/guide/" + name + ".md"));
  }

  /** What a page says below a heading, up to the next. */
  public static String passage(String page, String heading) {
    return Arrays.stream(page(page).split("(?m)^#+ ", -1))
        .filter(passage -> passage.startsWith(heading + "\n"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("'" + heading + "' is not in " + page))
        .substring(heading.length())
        .strip();
  }

  /** The blocks of code in a language that a text has. */
  public static List<String> code(String language, String text) {
    return CODE.matcher(text)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  /** What a pattern finds in a page outside of its blocks of code. */
  public static List<MatchResult> findings(String page, Pattern pattern) {
    return pattern.matcher(CODE.matcher(page(page)).replaceAll("")).results().toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
