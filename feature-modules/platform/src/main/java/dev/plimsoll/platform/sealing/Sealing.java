package dev.plimsoll.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts texts with AES-256 in Galois/Counter Mode, each bound to what it is for: it cannot be
 * opened for anything else.
 *
 * @see <a href="https://nvlpubs.nist.gov/nistpubs/Legacy/SP/nistspecialpublication800-38d.pdf">NIST
 *     SP 800-38D</a>
 */
public final class Sealing {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  /**
   * Begins to seal with a key.
   *
   * @param key of AES, with 32 bytes
   */
  public Sealing(SecretKey key) {
    this.key = key;
  }

  /** A text, encrypted, as base64: the nonce, the encrypted text and its tag. */
  public String sealed(String text, String purpose) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(text.getBytes(UTF_8));
      var all = ByteBuffer.allocate(nonce.length + encrypted.length).put(nonce).put(encrypted);
      return Base64.getEncoder().encodeToString(all.array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not there", e);
    }
  }

  /** The text; empty if it was encrypted with another key, for another purpose, or changed. */
  public Optional<String> opened(String sealed, String purpose) {
    try {
      var all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
      if (all.remaining() < NONCE_BYTES) {
        return Optional.empty();
      }
      var nonce = new byte[NONCE_BYTES];
      all.get(nonce);
      var encrypted = new byte[all.remaining()];
      all.get(encrypted);
      var text = cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(encrypted);
      return Optional.of(new String(text, UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
    var cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(UTF_8));
    return cipher;
  }
}
