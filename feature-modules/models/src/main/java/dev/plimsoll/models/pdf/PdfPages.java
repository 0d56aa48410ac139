package dev.plimsoll.models.pdf;

import dev.plimsoll.models.pdf.PdfValue.Dictionary;
import dev.plimsoll.models.pdf.PdfValue.Reference;
import dev.plimsoll.models.pdf.PdfValue.Whole;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;

/**
 * Counts the pages of a PDF. The file is read from the first byte to the last, so that nothing of
 * it stays unread, and what it says of the places of its objects is checked against that.
 *
 * @see <a
 *     href="https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf">ISO
 *     32000-1, 7.5</a>
 */
public final class PdfPages {
  private static final String END = "endstream";
  private static final int MOST_VALUES = 1_000_000;

  /** In bytes, and in bytes for each of the file: a request may have thousands of small files. */
  private static final int MOST_UNPACKED = 32_000_000;

  private static final int UNPACKED_OF_ANY = 64_000;
  private static final int UNPACKED_OF_EACH = 20;

  /** Counts at once, each of which may need a hundred megabytes for a moment. */
  private static final Semaphore TURNS = new Semaphore(2);

  private final String content;
  private final PdfReader.Room values = new PdfReader.Room(MOST_VALUES);
  private final PdfReader.Room unpacked;
  private final PdfReader reader;
  private final CrossReferences references = new CrossReferences();
  private final PageTree tree = new PageTree();
  private final List<Extent> extents = new ArrayList<>();

  /** A stream whose length is an object of its own. */
  private record Extent(int begin, int end, int length) {}

  private PdfPages(String content) {
    this.content = content;
    reader = new PdfReader(content, 0, values);
    unpacked =
        new PdfReader.Room(
            (int)
                Math.min(
                    MOST_UNPACKED, UNPACKED_OF_ANY + (long) UNPACKED_OF_EACH * content.length()));
  }

  /**
   * The most pages that any program finds in a PDF; empty if that cannot be told, because the file
   * is damaged, encrypted, unusual or very large.
   */
  public static OptionalLong atMost(byte[] pdf) {
    TURNS.acquireUninterruptibly();
    try {
      return OptionalLong.of(new PdfPages(new String(pdf, StandardCharsets.ISO_8859_1)).count());
    } catch (UnreadablePdf _) {
      return OptionalLong.empty();
    } finally {
      TURNS.release();
    }
  }

  private long count() {
    if (!content.startsWith("%PDF-")) {
      throw new UnreadablePdf("no beginning", 0);
    }
    for (reader.skipSpace(); !reader.isAtEnd(); reader.skipSpace()) {
      var at = reader.at();
      if (reader.takes("xref")) {
        references.foundTable(at);
        references.readTable(reader, values);
        readTrailer();
      } else if (reader.takes("startxref")) {
        references.expectTable(reader.whole());
      } else {
        readObject(at);
      }
    }
    extents.forEach(extent -> check(extent.begin, extent.end, tree.whole(extent.length)));
    reader.checkWords();
    references.check(content);
    return tree.pages();
  }

  private void readTrailer() {
    if (!(reader.value() instanceof Dictionary trailer)) {
      throw reader.unreadable("no trailer");
    }
    references.readTrailer(trailer);
  }

  private void readObject(int at) {
    var number = reader.whole();
    var _ = reader.whole();
    if (!reader.takes("obj")) {
      throw reader.unreadable("no object");
    }
    references.found(number, at);
    var value = reader.value();
    if (value instanceof Dictionary head && reader.takes("stream")) {
      readStream(number, at, head);
    } else {
      tree.add(number, value);
    }
    if (!reader.takes("endobj")) {
      throw reader.unreadable("an object without end");
    }
  }

  private void readStream(int number, int at, Dictionary head) {
    var begin = behindLineBreak();
    var end = content.indexOf(END, begin);
    if (end < 0) {
      throw reader.unreadable("a stream without end");
    }
    switch (head.get("Length")) {
      case Whole(var length) -> check(begin, end, length);
      case Reference(var length) -> extents.add(new Extent(begin, end, length));
      case null, default -> throw reader.unreadable("a stream without length");
    }
    reader.goTo(end + END.length());
    tree.add(number, head);
    if (head.has("W") && head.has("First")) {
      throw new UnreadablePdf("a table that is a stream of objects", at);
    }
    if (head.says("Type", "XRef") || head.has("W")) {
      references.foundTable(at);
      references.readTrailer(head);
      references.readStream(
          new PdfStream(head, content.substring(begin, end), at), unpacked, values);
    } else if (head.says("Type", "ObjStm") || head.has("First")) {
      readObjects(number, new PdfStream(head, content.substring(begin, end), at));
    }
  }

  private int behindLineBreak() {
    var at = reader.at();
    if (content.startsWith("\r\n", at)) {
      return at + 2;
    }
    if (content.startsWith("\n", at)) {
      return at + 1;
    }
    throw reader.unreadable("a stream without beginning");
  }

  /** Programs go by the length or by the end of a stream, and should find the same. */
  private void check(int begin, int end, long length) {
    if (length < 0 || length > end - begin) {
      throw new UnreadablePdf("a stream of another length", begin);
    }
    for (var at = begin + (int) length; at < end; at++) {
      if (!PdfReader.isWhite(content.charAt(at))) {
        throw new UnreadablePdf("a stream of another length", begin);
      }
    }
  }

  /** Reads a stream of objects: their numbers and places first. */
  private void readObjects(int number, PdfStream stream) {
    var data = stream.unpacked(unpacked);
    var first = stream.head().whole("First", -1);
    if (first < 0 || first > data.length()) {
      throw new UnreadablePdf("no stream of objects", stream.at());
    }
    var index = new PdfReader(data.substring(0, (int) first), 0, values);
    var numbers = new ArrayList<Integer>();
    var end = first;
    for (index.skipSpace(); !index.isAtEnd(); index.skipSpace()) {
      var packed = index.whole();
      var place = first + index.whole();
      if (place < end) {
        throw new UnreadablePdf("objects over each other", stream.at());
      }
      var object = new PdfReader(data, (int) Math.min(place, data.length()), values);
      tree.add(packed, object.value());
      end = object.at();
      numbers.add(packed);
    }
    references.foundPacked(number, numbers);
  }
}
