package dev.plimsoll.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key with which a server signs the end of the ledger (Ed25519). It is in the data folder and
 * never in the database, so that whoever can only write there cannot sign another end.
 */
final class LedgerKey {
  static final String FILE = "ledger-key";
  private static final String ALGORITHM = "Ed25519";

  private final PrivateKey secret;
  private final String name;

  private LedgerKey(PrivateKey secret, String name) {
    this.secret = secret;
    this.name = name;
  }

  /** The key of a data folder, which is made if there is none. */
  static LedgerKey in(Path data) {
    return in(null, data);
  }

  /**
   * The key of a server, which is made if there is none.
   *
   * @param shared what the configuration says; null for the key of the data folder
   */
  static LedgerKey in(@Nullable String shared, Path data) {
    return find(shared, data).orElseGet(() -> made(data));
  }

  /**
   * The key of a server, if it has one.
   *
   * @param shared what the configuration says; null for the key of the data folder
   */
  static Optional<LedgerKey> find(@Nullable String shared, Path data) {
    if (shared != null) {
      return Optional.of(of(shared));
    }
    var file = data.resolve(FILE);
    try {
      return Files.exists(file) ? Optional.of(of(Files.readString(file))) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LedgerKey made(Path data) {
    var text = fresh() + "\n";
    var next = data.resolve(FILE + ".next");
    try {
      Files.createDirectories(data);
      // Of a start that was interrupted.
      Files.deleteIfExists(next);
      Files.createFile(
          next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(next, text, StandardOpenOption.SYNC);
      Files.move(next, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
      return of(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a key as the file has it.
   *
   * @throws IllegalArgumentException if it is none
   */
  static LedgerKey of(String text) {
    var parts = text.strip().split("\\.", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("A ledger key must be the content of a file " + FILE);
    }
    try {
      var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(parts[0]));
      return new LedgerKey(KeyFactory.getInstance(ALGORITHM).generatePrivate(spec), parts[1]);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("Not a ledger key: " + e.getMessage(), e);
    }
  }

  private static String fresh() {
    try {
      var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
      var base64 = Base64.getEncoder();
      return base64.encodeToString(pair.getPrivate().getEncoded())
          + "."
          + base64.encodeToString(pair.getPublic().getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** The public key, by which signatures of this key are verified. */
  String name() {
    return name;
  }

  String sign(byte[] message) {
    try {
      var signature = Signature.getInstance(ALGORITHM);
      signature.initSign(secret);
      signature.update(message);
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an end of the ledger cannot be signed", e);
    }
  }

  /** Whether a signature was made of a message by the key with this name. */
  static boolean isSigned(byte[] message, String signature, String name) {
    try {
      var spec = new X509EncodedKeySpec(Base64.getDecoder().decode(name));
      var check = Signature.getInstance(ALGORITHM);
      check.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(spec));
      check.update(message);
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return false;
    }
  }
}
