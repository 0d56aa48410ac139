package dev.plimsoll.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The end of the chain, which is locked before an entry is appended.
 *
 * @param signature by which a server answers for it; null if no server has yet
 * @param signer the public key of that server
 */
public record LedgerHead(
    long lastEntry, String lastHash, @Nullable String signature, @Nullable String signer) {
  private static final String FIELD = " ";

  static LedgerHead signed(long lastEntry, String lastHash, LedgerKey key) {
    return new LedgerHead(lastEntry, lastHash, key.sign(message(lastEntry, lastHash)), key.name());
  }

  /**
   * The end after an entry is appended. It is signed only if this one is: a signature that is
   * missing or wrong stays so, because a new one would hide that the database was changed.
   */
  LedgerHead followedBy(Entry entry, LedgerKey key) {
    return isSigned()
        ? signed(entry.id(), entry.hash(), key)
        : new LedgerHead(entry.id(), entry.hash(), signature, signer);
  }

  /** Whether the server that it names has signed it. */
  boolean isSigned() {
    return signature != null
        && signer != null
        && LedgerKey.isSigned(message(lastEntry, lastHash), signature, signer);
  }

  /** The content of a file, in one line: entry, hash, signature and public key. */
  String line() {
    return String.join(
        FIELD,
        Long.toString(lastEntry),
        lastHash,
        String.valueOf(signature),
        String.valueOf(signer));
  }

  /** Reads such a line; empty if it is none. */
  static Optional<LedgerHead> ofLine(String line) {
    var fields = line.strip().split(FIELD, -1);
    return fields.length == 4 && fields[0].matches("\\d{1,18}")
        ? Optional.of(new LedgerHead(Long.parseLong(fields[0]), fields[1], fields[2], fields[3]))
        : Optional.empty();
  }

  private static byte[] message(long lastEntry, String lastHash) {
    return ("plimsoll ledger\n" + lastEntry + "\n" + lastHash).getBytes(UTF_8);
  }
}
