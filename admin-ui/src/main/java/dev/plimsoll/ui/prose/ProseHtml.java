package dev.plimsoll.ui.prose;

import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Safelist;

/**
 * Markdown that nobody vouches for, as HTML. HTML in it is shown as the text that it is, pictures
 * as their source, and links only where they lead to the web, to mail, or to a passage.
 */
final class ProseHtml {
  /** How deep blocks and emphasis may lie in each other; nobody writes deeper ones to be read. */
  private static final int DEEPEST = 50;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();
  private static final TextContentRenderer WORDS = TextContentRenderer.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .sanitizeUrls(true)
          .build();

  /** Against what the renderer may get wrong: nothing else reaches a page. */
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "hr")
          .addTags("h1", "h2", "h3", "h4", "h5", "h6")
          .addTags("table", "thead", "tbody", "tr", "th", "td", "a")
          .addAttributes("ol", "start")
          .addAttributes("th", "align")
          .addAttributes("td", "align")
          .addAttributes("a", "href")
          .addProtocols("a", "href", "#", "http", "https", "mailto")
          .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow");

  private static final OutputSettings AS_IT_IS = new OutputSettings().prettyPrint(false);

  private ProseHtml() {}

  /**
   * A text that is too deep for the parser after all is shown as it is.
   *
   * @param withTargets whether each link is followed by its target, for those who judge a text
   */
  static String of(String markdown, boolean withTargets) {
    try {
      var root = PARSER.parse(markdown);
      root.accept(new Plain(withTargets));
      return Jsoup.clean(RENDERER.render(root), "", ALLOWED, AS_IT_IS);
    } catch (StackOverflowError _) {
      return "<pre>" + Entities.escape(markdown) + "</pre>";
    }
  }

  /** Takes out what is no text. */
  private static final class Plain extends AbstractVisitor {
    private final boolean withTargets;

    Plain(boolean withTargets) {
      this.withTargets = withTargets;
    }

    @Override
    public void visit(Image image) {
      replace(image, "![" + words(image) + "](" + image.getDestination() + ")");
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      link.setTitle(null);
      var target = link.getDestination();
      if (!isSafe(target)) {
        replace(link, "[" + words(link) + "](" + target + ")");
      } else if (withTargets && !target.startsWith("#")) {
        link.insertAfter(new Text(" (" + target + ")"));
      }
    }

    private static boolean isSafe(String target) {
      return target.matches("(?is)(https?://|mailto:).*|#passage-\\d{1,3}");
    }

    private static String words(Node node) {
      var words = new StringBuilder();
      for (var part = node.getFirstChild(); part != null; part = part.getNext()) {
        words.append(WORDS.render(part));
      }
      return words.toString();
    }

    private static void replace(Node node, String text) {
      node.insertBefore(new Text(text));
      node.unlink();
    }
  }
}
