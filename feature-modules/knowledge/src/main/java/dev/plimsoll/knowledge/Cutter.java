package dev.plimsoll.knowledge;

import dev.plimsoll.domain.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/**
 * Splits a page into passages: at every heading, and between paragraphs where a section is too long
 * to read at once. Lists, tables and code stay with the paragraph before them.
 */
final class Cutter {
  private static final int ENOUGH_WORDS = 60;
  private static final int TOO_MANY_WORDS = 180;
  private static final Parser MARKDOWN =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private final Document page;
  private final String link;
  private final List<Passage> passages = new ArrayList<>();
  private String section = "";
  private int ordinal;
  private StringJoiner text = new StringJoiner("\n\n");

  private Cutter(Document page, String link) {
    this.page = page;
    this.link = link;
  }

  /** The passages of a page, which people read at the given link. */
  static List<Passage> passages(Document page, String link) {
    var cutter = new Cutter(page, link);
    var block = MARKDOWN.parse(page.markdown()).getFirstChild();
    for (; block != null; block = block.getNext()) {
      cutter.take(block);
    }
    cutter.endPassage();
    return cutter.passages;
  }

  private void take(Node block) {
    if (block instanceof Heading heading) {
      endPassage();
      section = heading.getLevel() == 1 ? "" : PlainText.of(heading).replace("`", "");
      ordinal = 0;
      return;
    }
    var words = PlainText.of(block);
    if (!belongsToTheBlockBefore(block) && isFullWith(words)) {
      endPassage();
    }
    if (!words.isEmpty()) {
      text.add(words);
    }
  }

  private static boolean belongsToTheBlockBefore(Node block) {
    return block instanceof ListBlock
        || block instanceof TableBlock
        || block instanceof FencedCodeBlock
        || block instanceof IndentedCodeBlock;
  }

  private boolean isFullWith(String more) {
    var before = words(text.toString());
    return before >= ENOUGH_WORDS && before + words(more) > TOO_MANY_WORDS;
  }

  private void endPassage() {
    if (text.length() > 0) {
      ordinal++;
      passages.add(passage());
      text = new StringJoiner("\n\n");
    }
  }

  private Passage passage() {
    var anchor = Document.anchor(section);
    return new Passage(
        page.id() + "." + (anchor.isEmpty() ? "" : anchor + ".") + ordinal,
        section.isEmpty() ? page.title() : page.title() + " › " + section,
        text.toString(),
        anchor.isEmpty() ? link : link + "#" + anchor);
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+").length;
  }
}
