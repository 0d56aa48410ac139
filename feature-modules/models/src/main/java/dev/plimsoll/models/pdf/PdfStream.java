package dev.plimsoll.models.pdf;

import dev.plimsoll.models.pdf.PdfValue.Array;
import dev.plimsoll.models.pdf.PdfValue.Dictionary;
import dev.plimsoll.models.pdf.PdfValue.Name;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * A stream with objects or places of objects in it.
 *
 * @param data as it is in the file, one character for each byte
 * @param at its place in the file
 */
record PdfStream(Dictionary head, String data, int at) {
  private static final int PNG = 10;

  /**
   * What is in the stream, one character for each byte.
   *
   * @param room in bytes
   */
  String unpacked(PdfReader.Room room) {
    // The short names are those of pictures within a page, but some programs know them here.
    if (head.has("F") || head.has("DP")) {
      throw new UnreadablePdf("a stream in another file, or short names", at);
    }
    var filter = only(head.get("Filter"));
    if (filter == null) {
      room.take(data.length(), at);
      return data;
    }
    if (!(filter instanceof Name(var name)) || !name.equals("FlateDecode")) {
      throw new UnreadablePdf("an unusual filter", at);
    }
    return predicted(inflated(room), only(head.get("DecodeParms")));
  }

  /** The value itself, or the only one of a list; null for none. */
  private @Nullable PdfValue only(@Nullable PdfValue value) {
    if (!(value instanceof Array(var elements))) {
      return value;
    }
    if (elements.size() > 1) {
      throw new UnreadablePdf("several filters", at);
    }
    return elements.isEmpty() ? null : elements.getFirst();
  }

  private byte[] inflated(PdfReader.Room room) {
    var all = new ByteArrayOutputStream();
    var buffer = new byte[8_192];
    try (var inflater = new Inflater()) {
      inflater.setInput(data.getBytes(StandardCharsets.ISO_8859_1));
      while (!inflater.finished()) {
        var read = inflater.inflate(buffer);
        if (read == 0 && !inflater.finished()) {
          throw new UnreadablePdf("a stream without end", at);
        }
        room.take(read, at);
        all.write(buffer, 0, read);
      }
    } catch (DataFormatException _) {
      throw new UnreadablePdf("a broken stream", at);
    }
    return all.toByteArray();
  }

  /**
   * Undoes the prediction of PNG, with which writers pack the places of objects.
   *
   * @see <a href="https://www.w3.org/TR/png/#9Filters">PNG, 9 Filtering</a>
   */
  private String predicted(byte[] packed, @Nullable PdfValue parameters) {
    if (!(parameters instanceof Dictionary settings) || settings.whole("Predictor", 1) == 1) {
      if (parameters instanceof PdfValue.Reference) {
        throw new UnreadablePdf("settings elsewhere", at);
      }
      return new String(packed, StandardCharsets.ISO_8859_1);
    }
    var columns = Math.clamp(settings.whole("Columns", 1), 0, packed.length);
    if (settings.whole("Predictor", 1) < PNG
        || settings.whole("Colors", 1) != 1
        || settings.whole("BitsPerComponent", 8) != 8
        || columns < 1
        || packed.length % (columns + 1) != 0) {
      throw new UnreadablePdf("an unusual prediction", at);
    }
    var rows = packed.length / (columns + 1);
    var plain = new byte[rows * columns];
    for (var row = 0; row < rows; row++) {
      var from = row * (columns + 1);
      for (var column = 0; column < columns; column++) {
        var to = row * columns + column;
        var left = column == 0 ? 0 : plain[to - 1] & 0xff;
        var up = row == 0 ? 0 : plain[to - columns] & 0xff;
        var upLeft = row == 0 || column == 0 ? 0 : plain[to - columns - 1] & 0xff;
        var guess =
            switch (packed[from]) {
              case 0 -> 0;
              case 1 -> left;
              case 2 -> up;
              case 3 -> (left + up) / 2;
              case 4 -> nearest(left, up, upLeft);
              default -> throw new UnreadablePdf("an unknown prediction", at);
            };
        plain[to] = (byte) (packed[from + 1 + column] + guess);
      }
    }
    return new String(plain, StandardCharsets.ISO_8859_1);
  }

  /** By Paeth. */
  private static int nearest(int left, int up, int upLeft) {
    var guess = left + up - upLeft;
    var toLeft = Math.abs(guess - left);
    var toUp = Math.abs(guess - up);
    var toUpLeft = Math.abs(guess - upLeft);
    if (toLeft <= toUp && toLeft <= toUpLeft) {
      return left;
    }
    return toUp <= toUpLeft ? up : upLeft;
  }
}
