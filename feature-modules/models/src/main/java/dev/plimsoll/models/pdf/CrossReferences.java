package dev.plimsoll.models.pdf;

import dev.plimsoll.models.pdf.PdfValue.Array;
import dev.plimsoll.models.pdf.PdfValue.Dictionary;
import dev.plimsoll.models.pdf.PdfValue.Whole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a PDF says that its objects are. Programs begin here, so that an object could be hidden in
 * a text, a comment or a stream, where nobody sees it who reads from the beginning.
 *
 * @see <a
 *     href="https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf">ISO
 *     32000-1, 7.5.4 and 7.5.8</a>
 */
final class CrossReferences {
  private static final int IN_PLACE = 1;
  private static final int PACKED = 2;

  /** Before an object that is in its place. */
  private static final int MOST_SPACE = 16;

  /** The objects that were read, by their places. */
  private final Map<Integer, Integer> objects = new HashMap<>();

  /** The numbers of the objects in each stream of objects, in their order. */
  private final Map<Integer, List<Integer>> packed = new HashMap<>();

  /** Where tables begin, and streams that are tables. */
  private final Set<Integer> tables = new TreeSet<>();

  private final List<Entry> entries = new ArrayList<>();
  private final Set<Integer> expectedTables = new TreeSet<>();

  /**
   * An entry for an object.
   *
   * @param place in the file, or the number of the stream that it is in
   * @param index in that stream; -1 for an object in its place
   */
  private record Entry(int number, int place, int index) {}

  void found(int number, int at) {
    objects.put(at, number);
  }

  void foundPacked(int stream, List<Integer> numbers) {
    if (packed.put(stream, numbers) != null) {
      throw new UnreadablePdf("two streams of objects with one number", 0);
    }
  }

  void foundTable(int at) {
    tables.add(at);
  }

  /** Where a table is to be, as the end of the file or another table says. */
  void expectTable(long at) {
    // Files that are made for the web say 0 at first, and other tables say it where there is none.
    if (at != 0) {
      expectedTables.add(Math.toIntExact(at));
    }
  }

  /** What the dictionary of a table says of others. */
  void readTrailer(Dictionary trailer) {
    if (trailer.has("Encrypt")) {
      throw new UnreadablePdf("an encrypted file", 0);
    }
    if (trailer.get("Root") instanceof Dictionary) {
      throw new UnreadablePdf("a root that is no object", 0);
    }
    for (var key : List.of("Prev", "XRefStm")) {
      if (trailer.get(key) instanceof Whole(var at)) {
        expectTable(Math.clamp(at, 0, Integer.MAX_VALUE));
      } else if (trailer.has(key)) {
        throw new UnreadablePdf("a table elsewhere", 0);
      }
    }
  }

  /** Reads the lines of a table, up to its trailer. */
  void readTable(PdfReader reader, PdfReader.Room room) {
    while (!reader.takes("trailer")) {
      var first = reader.whole();
      var count = reader.whole();
      room.take(count, reader.at());
      for (var i = 0; i < count; i++) {
        var at = reader.whole();
        var _ = reader.whole();
        if (reader.takes("n")) {
          if (at != 0) {
            entries.add(new Entry(first + i, at, -1));
          }
        } else if (!reader.takes("f")) {
          throw reader.unreadable("no entry");
        }
      }
    }
  }

  /** Reads a stream that is a table. */
  void readStream(PdfStream stream, PdfReader.Room room, PdfReader.Room values) {
    var head = stream.head();
    var data = stream.unpacked(room);
    var widths = wholes(head.get("W"), stream);
    if (widths.size() != 3 || widths.stream().anyMatch(width -> width > 8)) {
      throw new UnreadablePdf("no table", stream.at());
    }
    var index =
        head.has("Index")
            ? wholes(head.get("Index"), stream)
            : List.of(0, Math.clamp(head.whole("Size", 0), 0, Integer.MAX_VALUE));
    var width = widths.get(0) + widths.get(1) + widths.get(2);
    var at = 0;
    for (var section = 0; section + 1 < index.size(); section += 2) {
      for (var i = 0; i < index.get(section + 1) && at + width <= data.length(); i++) {
        values.take(1, stream.at());
        var type = widths.get(0) == 0 ? IN_PLACE : number(data, at, widths.get(0));
        var second = number(data, at + widths.get(0), widths.get(1));
        var third = number(data, at + widths.get(0) + widths.get(1), widths.get(2));
        add(type, index.get(section) + i, second, third);
        at += width;
      }
    }
  }

  private void add(long type, int number, long second, long third) {
    if (type == IN_PLACE && second != 0) {
      entries.add(new Entry(number, Math.clamp(second, 0, Integer.MAX_VALUE), -1));
    } else if (type == PACKED) {
      entries.add(
          new Entry(
              number,
              Math.clamp(second, 0, Integer.MAX_VALUE),
              Math.clamp(third, 0, Integer.MAX_VALUE)));
    }
  }

  private static List<Integer> wholes(@Nullable PdfValue value, PdfStream stream) {
    if (!(value instanceof Array(var elements))) {
      throw new UnreadablePdf("no table", stream.at());
    }
    var wholes = new ArrayList<Integer>(elements.size());
    for (var element : elements) {
      if (!(element instanceof Whole(var whole)) || whole > Integer.MAX_VALUE) {
        throw new UnreadablePdf("no table", stream.at());
      }
      wholes.add((int) whole);
    }
    return wholes;
  }

  private static long number(String data, int from, int width) {
    var number = 0L;
    for (var i = from; i < from + width; i++) {
      number = (number << 8) | data.charAt(i);
    }
    return number;
  }

  /**
   * Checks that whatever is named was read.
   *
   * @throws UnreadablePdf if there is more than was read
   */
  void check(String content) {
    for (var entry : entries) {
      if (entry.index >= 0) {
        var numbers = packed.getOrDefault(entry.place, List.of());
        if (entry.index >= numbers.size() || numbers.get(entry.index) != entry.number) {
          throw new UnreadablePdf("an object that is not in its stream", entry.place);
        }
      } else if (!Integer.valueOf(entry.number).equals(objects.get(begin(content, entry.place)))) {
        throw new UnreadablePdf("an object that is not in its place", entry.place);
      }
    }
    for (var table : expectedTables) {
      if (!tables.contains(begin(content, table))) {
        throw new UnreadablePdf("a table that is not in its place", table);
      }
    }
  }

  /** Where an object begins that is said to be at a place, or a little later. */
  private static int begin(String content, int place) {
    var begin = place;
    while (begin < content.length() && PdfReader.isWhite(content.charAt(begin))) {
      begin++;
      if (begin - place > MOST_SPACE) {
        throw new UnreadablePdf("an object that is not in its place", place);
      }
    }
    return begin;
  }
}
