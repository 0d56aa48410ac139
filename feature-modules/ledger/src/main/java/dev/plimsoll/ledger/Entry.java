package dev.plimsoll.ledger;

import dev.plimsoll.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One change as it stands in the ledger: the {@code id}-th of all, sealed by the hash before it.
 */
public record Entry(long id, Instant at, Change change, String previousHash, String hash) {

  static Entry after(long lastId, String lastHash, Instant at, Change change) {
    return new Entry(lastId + 1, at, change, lastHash, seal(lastId + 1, at, change, lastHash));
  }

  /** Whether the content still matches the hash. */
  boolean isIntact() {
    return hash.equals(seal(id, at, change, previousHash));
  }

  /**
   * SHA-256 over every field, each with its length before it, so that none can flow into the next.
   */
  private static String seal(long id, Instant at, Change change, String previousHash) {
    var digest = Sha256.digest();
    add(digest, previousHash);
    add(digest, Long.toString(id));
    add(digest, Long.toString(at.toEpochMilli()));
    add(digest, change.actor().name());
    add(digest, change.subject().kind());
    add(digest, change.subject().id());
    add(digest, change.action());
    add(digest, change.reason());
    add(digest, change.before());
    add(digest, change.after());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, @Nullable String field) {
    if (field == null) {
      digest.update((byte) '-');
      return;
    }
    var bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }
}
