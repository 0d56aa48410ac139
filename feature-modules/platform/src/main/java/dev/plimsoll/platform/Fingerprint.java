package dev.plimsoll.platform;

import dev.plimsoll.domain.Message;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A SHA-256 digest of parts in order; different parts always give a different digest. */
public final class Fingerprint {
  private final MessageDigest digest = Sha256.digest();

  /** Each part is preceded by its length, so that none can run into the next. */
  public Fingerprint with(@Nullable Object part) {
    if (part == null) {
      length(-1);
    } else {
      return with(part.toString().getBytes(StandardCharsets.UTF_8));
    }
    return this;
  }

  public Fingerprint with(byte[] part) {
    length(part.length);
    digest.update(part);
    return this;
  }

  public Fingerprint with(List<Message> messages) {
    length(messages.size());
    for (var message : messages) {
      with(message.role()).with(message.raw() == null ? message.text() : message.raw());
    }
    return this;
  }

  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  private void length(int length) {
    for (var shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (length >>> shift));
    }
  }
}
