package dev.plimsoll.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The user guide as it is packed into this module. */
final class GuidePages {
  private GuidePages() {}

  /** All pages in their order. */
  static List<Document> read() {
    return text("pages.txt").lines().filter(name -> !name.isBlank()).map(GuidePages::page).toList();
  }

  private static Document page(String name) {
    var markdown = text(name);
    var title = markdown.lines().findFirst().orElse(name).replaceFirst("^#\\s+", "");
    return new Document(name.replaceFirst("\\.md$", ""), title, markdown);
  }

  private static String text(String name) {
    try (var stream = GuidePages.class.getResourceAsStream("/guide/" + name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
