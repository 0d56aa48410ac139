package dev.plimsoll.models.anthropic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.plimsoll.models.chat.MessageParts.Data;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The media type of a picture by its first bytes. Claude refuses a picture that is not what its
 * type says, which callers often take from the ending of a name.
 */
final class PictureType {
  private static final int HEAD = 16;

  private PictureType() {}

  /** The type that the bytes say, or else the one that the caller says. */
  static String of(Data data) {
    var found = byHead(data.base64());
    return found == null ? data.type() : found;
  }

  private static @Nullable String byHead(String base64) {
    String head;
    try {
      var begin = base64.substring(0, Math.min(HEAD, base64.length()));
      head = new String(Base64.getDecoder().decode(begin), ISO_8859_1);
    } catch (IllegalArgumentException _) {
      return null;
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return "image/jpeg";
    }
    if (head.startsWith("\u0089PNG")) {
      return "image/png";
    }
    if (head.startsWith("GIF8")) {
      return "image/gif";
    }
    return head.startsWith("RIFF") && head.indexOf("WEBP") == 8 ? "image/webp" : null;
  }
}
