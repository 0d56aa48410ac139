package dev.plimsoll.serving.call;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A data URL whose Base64 is that of a text, which models read (RFC 2397).
 *
 * @param head up to the comma
 */
public record TextDataUrl(String head, String text) {
  private static final Pattern HEAD =
      Pattern.compile(
          "data:(?:text/[\\w.+-]+|application/(?:[\\w.-]+\\+)?(?:json|xml|yaml|javascript))"
              + "(?:;[\\w.+=-]+)*;base64,",
          Pattern.CASE_INSENSITIVE);

  /** Empty if it is another text. */
  public static Optional<TextDataUrl> in(String url) {
    var head = HEAD.matcher(url);
    if (!head.lookingAt()) {
      return Optional.empty();
    }
    try {
      var bytes = Base64.getMimeDecoder().decode(url.substring(head.end()));
      return Optional.of(new TextDataUrl(head.group(), new String(bytes, StandardCharsets.UTF_8)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** As it is sent. */
  @Override
  public String toString() {
    return head + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
