package dev.plimsoll.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The plain text of Markdown: no emphasis, no link targets, no HTML. Inline code keeps its
 * back-ticks, items their dashes or numbers, rows of tables become items, and lines of code are
 * indented by four spaces.
 */
final class PlainText {
  private static final String CODE_INDENT = "    ";

  private PlainText() {}

  /** The text of a block; empty if it has none. */
  static String of(Node block) {
    return switch (block) {
      case FencedCodeBlock code -> code(code.getLiteral());
      case IndentedCodeBlock code -> code(code.getLiteral());
      case BulletList list -> items(list, 0);
      case OrderedList list -> items(list, firstNumber(list));
      case BlockQuote quote -> blocks(quote);
      case TableBlock table -> rows(table);
      default -> inline(block).strip();
    };
  }

  private static int firstNumber(OrderedList list) {
    var first = list.getMarkerStartNumber();
    return first == null ? 1 : first;
  }

  private static String code(String lines) {
    return lines.lines().map(line -> CODE_INDENT + line).collect(Collectors.joining("\n"));
  }

  private static String blocks(Node parent) {
    return children(parent).stream()
        .map(PlainText::of)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String items(Node list, int firstNumber) {
    var lines = new ArrayList<String>();
    for (var item : children(list)) {
      if (item instanceof ListItem) {
        var mark = firstNumber == 0 ? "- " : (firstNumber + lines.size()) + ". ";
        lines.add(mark + blocks(item).replace("\n", "\n  "));
      }
    }
    return String.join("\n", lines);
  }

  /** A row says by itself what is in it: an item that names the columns. */
  private static String rows(TableBlock table) {
    var names = new ArrayList<String>();
    var lines = new ArrayList<String>();
    for (var part : children(table)) {
      for (var row : children(part)) {
        var cells = children(row).stream().map(cell -> inline(cell).strip()).toList();
        if (part instanceof TableHead) {
          names.addAll(cells);
        } else {
          lines.add("- " + cells.getFirst() + ": " + named(names, cells));
        }
      }
    }
    return String.join("\n", lines);
  }

  private static String named(List<String> names, List<String> cells) {
    return IntStream.range(1, cells.size())
        .filter(column -> !cells.get(column).isEmpty())
        .mapToObj(column -> names.get(column) + " " + cells.get(column))
        .collect(Collectors.joining(", "));
  }

  private static String inline(Node node) {
    return switch (node) {
      case Text text -> text.getLiteral();
      case Code code -> "`" + code.getLiteral() + "`";
      case SoftLineBreak _ -> " ";
      case HardLineBreak _ -> "\n";
      default -> children(node).stream().map(PlainText::inline).collect(Collectors.joining());
    };
  }

  private static List<Node> children(Node parent) {
    var children = new ArrayList<Node>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }
}
