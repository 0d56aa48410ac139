package dev.plimsoll.models.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/** Writes PDFs, for tests. */
public final class Pdf {
  private final StringBuilder content = new StringBuilder("%PDF-1.7\n");
  private final Map<Integer, Integer> places = new LinkedHashMap<>();

  /** A file of so many pages. */
  public static byte[] ofPages(int pages) {
    var pdf = new Pdf().object(1, "<</Type /Catalog /Pages 2 0 R>>");
    var kids = new StringBuilder();
    for (var i = 0; i < pages; i++) {
      kids.append(3 + i).append(" 0 R ");
      pdf.object(3 + i, "<</Type /Page /Parent 2 0 R>>");
    }
    return pdf.object(2, "<</Type /Pages /Kids [" + kids + "]>>").bytes();
  }

  Pdf raw(String text) {
    content.append(text);
    return this;
  }

  Pdf object(int number, String value) {
    places.put(number, content.length());
    return raw(number + " 0 obj\n" + value + "\nendobj\n");
  }

  Pdf stream(int number, String entries, String data) {
    return object(
        number, "<<%s /Length %d>>\nstream\n%s\nendstream".formatted(entries, data.length(), data));
  }

  /** A stream of objects. */
  Pdf packed(int number, Map<Integer, String> objects) {
    var index = new StringBuilder();
    var values = new StringBuilder();
    objects.forEach((each, value) -> {
      index.append(each).append(' ').append(values.length()).append(' ');
      values.append(value).append('\n');
    });
    var entries =
        "/Type /ObjStm /Filter /FlateDecode /N %d /First %d"
            .formatted(objects.size(), index.length());
    return stream(number, entries, deflated(index.toString() + values));
  }

  /** The file with a table and its end. */
  Pdf ended(String trailer) {
    var at = content.length();
    raw("xref\n0 1\n0000000000 65535 f \n");
    places.forEach((number, place) -> raw(number + " 1\n%010d 00000 n \n".formatted(place)));
    return raw("trailer\n<<%s>>\nstartxref\n%d\n%%%%EOF\n".formatted(trailer, at));
  }

  int length() {
    return content.length();
  }

  byte[] bytes() {
    return ended("/Root 1 0 R /Size " + (places.size() + 1)).written();
  }

  byte[] written() {
    return content.toString().getBytes(ISO_8859_1);
  }

  static String deflated(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(bytes)) {
      out.write(text.getBytes(ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(ISO_8859_1);
  }
}
