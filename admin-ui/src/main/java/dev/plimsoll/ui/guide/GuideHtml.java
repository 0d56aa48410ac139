package dev.plimsoll.ui.guide;

import dev.plimsoll.knowledge.Document;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/** A page of the guide as HTML; raw HTML in it is escaped, headings can be linked to. */
final class GuideHtml {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final TextContentRenderer WORDS = TextContentRenderer.builder().build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .sanitizeUrls(true)
          .attributeProviderFactory(_ -> new Anchors())
          .build();

  private GuideHtml() {}

  static String of(Document page) {
    var root = PARSER.parse(page.markdown());
    if (root.getFirstChild() instanceof Heading first && first.getLevel() == 1) {
      first.unlink();
    }
    return RENDERER.render(root);
  }

  private static final class Anchors implements AttributeProvider {
    @Override
    public void setAttributes(Node node, String tag, Map<String, String> attributes) {
      if (node instanceof Heading) {
        attributes.put("id", Document.anchor(WORDS.render(node)));
      }
    }
  }
}
