package dev.plimsoll.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The user guide in this package: the pages that {@code pages.txt} names, in that order. */
final class Guide {
  private static final Pattern TITLE = Pattern.compile("(?m)^# (.+)$");

  private Guide() {}

  static List<Document> pages() {
    return text("pages.txt").lines().filter(name -> !name.isBlank()).map(Guide::page).toList();
  }

  private static Document page(String name) {
    var markdown = text(name);
    var title = TITLE.matcher(markdown);
    if (!title.find()) {
      throw new IllegalStateException("the page " + name + " of the guide has no heading");
    }
    return new Document(name.replace(".md", ""), title.group(1).strip(), markdown);
  }

  private static String text(String name) {
    try (var file = Guide.class.getResourceAsStream("/guide/" + name)) {
      if (file == null) {
        throw new IllegalStateException("the guide has no " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
