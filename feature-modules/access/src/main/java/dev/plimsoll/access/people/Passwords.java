package dev.plimsoll.access.people;

import dev.plimsoll.domain.UserId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hashes passwords slowly and with a salt, because people choose passwords that can be guessed. */
@ApplicationScoped
public class Passwords {
  /** Of a new password that is all it takes to sign in, by NIST SP 800-63B-4, 3.1.1.2. */
  public static final int SHORTEST = 15;

  /** Of those that were set before. */
  static final int SHORTEST_EVER = 12;

  public static final int LONGEST = 256;

  @Inject Pbkdf2PasswordHash pbkdf2;

  @SuppressWarnings("NullAway.Init") // set before the first use
  private String nobodysHash;

  @PostConstruct
  void strengthen() {
    pbkdf2.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64"));
    nobodysHash = pbkdf2.generate("nobody has this password".toCharArray());
  }

  /**
   * Checks that somebody may have this password already.
   *
   * @throws InvalidPerson if it is too short or too long
   */
  public static void check(String password) {
    checkLength(password, SHORTEST_EVER);
  }

  /**
   * Checks that a person may choose this password.
   *
   * @throws InvalidPerson if it is too short or too long, or among the first that are guessed
   */
  public static void checkNew(String password, UserId user) {
    checkLength(password, SHORTEST);
    InvalidPerson.unless(
        !CommonPasswords.include(password, user.value()),
        "password must not consist of common words, of the user name and of digits alone");
  }

  private static void checkLength(String password, int shortest) {
    var length = password.codePointCount(0, password.length());
    InvalidPerson.unless(
        length >= shortest && length <= LONGEST,
        "password must have " + shortest + " to " + LONGEST + " characters, but had " + length);
  }

  String hash(String password, UserId user) {
    checkNew(password, user);
    return hash(password);
  }

  /**
   * A hash of a password, which is another one each time.
   *
   * @throws InvalidPerson if it is too short or too long
   */
  public String hash(String password) {
    check(password);
    return pbkdf2.generate(password.toCharArray());
  }

  /** Whether the password matches the hash; takes as long if there is none. */
  public boolean match(String password, @Nullable String hash) {
    var same =
        pbkdf2.verify(
            password.substring(0, Math.min(password.length(), LONGEST + 1)).toCharArray(),
            hash == null ? nobodysHash : hash);
    return same && hash != null;
  }
}
