package dev.plimsoll.platform.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key with which stored secrets are encrypted: that of the setting, which servers with one
 * database share, or one in a file of the data folder, which is made when it is needed first.
 */
public final class SealingKey {
  /** The setting that has it. */
  public static final String SETTING = "PLIMSOLL_ENCRYPTION_KEY";

  public static final String EXPECTED =
      "base64 of 32 random bytes was expected, such as 'openssl rand -base64 32' prints";

  private static final String FILE = "encryption.key";
  private static final int BYTES = 32;
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rw-------");

  private SealingKey() {}

  /**
   * The key.
   *
   * @param setting base64 of 32 bytes; empty if it is not set
   * @param data the data folder
   * @throws IllegalArgumentException if the setting or the file is no key; the message does not
   *     repeat it
   */
  public static SecretKey of(Optional<String> setting, Path data) {
    return setting
        .map(given -> key(given, SETTING))
        .orElseGet(() -> key(inFile(data.resolve(FILE)), data.resolve(FILE).toString()));
  }

  private static SecretKey key(String base64, String where) {
    return key(base64).orElseThrow(() -> new IllegalArgumentException(where + ": " + EXPECTED));
  }

  /** Whether a text is a key. */
  public static boolean isValid(String base64) {
    return key(base64).isPresent();
  }

  private static Optional<SecretKey> key(String base64) {
    try {
      var bytes = Base64.getDecoder().decode(base64.strip());
      return bytes.length == BYTES
          ? Optional.of(new SecretKeySpec(bytes, "AES"))
          : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static String inFile(Path file) {
    try {
      if (Files.notExists(file)) {
        create(file);
      }
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void create(Path file) throws IOException {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    var whole = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new");
    try {
      if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(whole, OWNER_ALONE);
      }
      Files.writeString(
          whole, Base64.getEncoder().encodeToString(bytes) + "\n", StandardOpenOption.SYNC);
      // Never over a key that has sealed something.
      Files.createLink(file, whole);
    } catch (FileAlreadyExistsException _) {
      // Another thread was faster.
    } finally {
      Files.delete(whole);
    }
  }
}
