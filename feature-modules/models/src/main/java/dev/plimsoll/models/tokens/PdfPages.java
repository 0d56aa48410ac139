package dev.plimsoll.models.tokens;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * How many pages a PDF has at most, without taking it apart. Whoever sends it may hide them: by
 * other spellings of names, in compressed objects, or by one page that is shown many times. Where
 * that may be so, nothing is said.
 *
 * @see <a
 *     href="https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf">ISO
 *     32000-1: 7.3.5 names, 7.5.7 object streams, 7.7.3 page tree</a>
 */
final class PdfPages {
  private static final int MOST_INFLATED = 16_000_000;

  /** A character of a name by its number. */
  private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page(?![A-Za-z])");
  private static final Pattern KIDS = Pattern.compile("/Kids(?![A-Za-z])\\s*(\\[[^\\]]*\\])?");
  private static final Pattern REFERENCE = Pattern.compile("0*(\\d{1,10})\\s+0*(\\d{1,5})\\s+R");

  /** Of references alone: a comment among them could hide others. */
  private static final Pattern PLAIN_LIST =
      Pattern.compile("\\[\\s*+(?:\\d{1,10}+\\s++\\d{1,5}+\\s++R\\s*+)*+\\]");

  private static final Pattern STREAM = Pattern.compile("(?<!end)stream(\\r?\\n|\\r)");
  private static final String END = "endstream";

  /** What a stream with objects in it has. */
  private static final Pattern OF_OBJECTS = Pattern.compile("/ObjStm|/First(?![A-Za-z])");

  private static final Pattern FILTER =
      Pattern.compile("/Filter(?![A-Za-z])\\s*\\[?\\s*([^\\s>/\\]]*/?\\w*)");
  private static final int LONGEST_HEAD = 4_000;

  private int inflated;
  private boolean hidden;

  private PdfPages() {}

  /** The most pages; empty if that cannot be told. */
  static OptionalLong atMost(byte[] pdf) {
    return new PdfPages().count(new String(pdf, StandardCharsets.ISO_8859_1));
  }

  private OptionalLong count(String pdf) {
    var parts = new ArrayList<>(List.of(plain(pdf)));
    if (parts.getFirst().contains("/Encrypt")) {
      return OptionalLong.empty();
    }
    addObjects(pdf, parts);
    var pages = 0L;
    var leaves = 0L;
    var known = new HashSet<String>();
    for (var part : parts) {
      pages += PAGE.matcher(part).results().count();
      leaves += kids(part, known);
    }
    // No page is in the tree that is in no list of it.
    return hidden || leaves == 0 ? OptionalLong.empty() : OptionalLong.of(Math.max(pages, leaves));
  }

  /** With all names as they are usually spelt. */
  private static String plain(String part) {
    return part.indexOf('#') < 0
        ? part
        : ESCAPED
            .matcher(part)
            .replaceAll(found ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }

  /** How many entries the lists of pages have, of which each has to be another. */
  private long kids(String part, Set<String> known) {
    var entries = 0L;
    for (var list : KIDS.matcher(part).results().toList()) {
      if (list.group(1) == null || !PLAIN_LIST.matcher(list.group(1)).matches()) {
        hidden = true;
        return entries;
      }
      for (var entry : REFERENCE.matcher(list.group(1)).results().toList()) {
        entries++;
        hidden |= !known.add(entry.group(1) + " " + entry.group(2));
      }
    }
    return entries;
  }

  /** Adds what is in the streams of objects. */
  private void addObjects(String pdf, List<String> parts) {
    var streams = STREAM.matcher(pdf);
    var from = 0;
    while (!hidden && streams.find(from)) {
      var begin = streams.end();
      var head = plain(head(pdf, streams.start()));
      var end = pdf.indexOf(END, begin);
      from = begin;
      if (OF_OBJECTS.matcher(head).find()) {
        if (end < 0) {
          hidden = true;
        } else {
          parts.add(plain(objects(head, pdf.substring(begin, end))));
        }
      }
      if (end > 0) {
        from = end + END.length();
      }
    }
  }

  private static String head(String pdf, int stream) {
    var head = pdf.substring(Math.max(0, stream - LONGEST_HEAD), stream);
    return head.substring(Math.max(0, head.lastIndexOf("endobj")));
  }

  private String objects(String head, String data) {
    var filter = FILTER.matcher(head);
    if (!filter.find()) {
      return data;
    }
    if (!filter.group(1).equals("/FlateDecode")
        || head.contains("/DecodeParms")
        || head.contains("[/FlateDecode /")
        || head.contains("[/FlateDecode/")) {
      hidden = true;
      return "";
    }
    return inflated(data.getBytes(StandardCharsets.ISO_8859_1));
  }

  private String inflated(byte[] data) {
    var all = new ByteArrayOutputStream();
    var buffer = new byte[8_192];
    try (var inflater = new Inflater()) {
      inflater.setInput(data);
      while (!inflater.finished()) {
        var read = inflater.inflate(buffer);
        inflated += read;
        if (read == 0 || inflated > MOST_INFLATED) {
          hidden = true;
          return "";
        }
        all.write(buffer, 0, read);
      }
    } catch (DataFormatException _) {
      hidden = true;
    }
    return all.toString(StandardCharsets.ISO_8859_1);
  }
}
