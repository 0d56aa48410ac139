package dev.plimsoll.access.people;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hashes passwords slowly and with a salt, because people choose passwords that can be guessed. */
@ApplicationScoped
public class Passwords {
  static final int SHORTEST = 12;
  static final int LONGEST = 256;

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
   * Checks that a password is neither too short nor too long.
   *
   * @throws InvalidPerson if it is
   */
  public static void check(String password) {
    InvalidPerson.unless(
        password.length() >= SHORTEST && password.length() <= LONGEST,
        "password must have 12 to 256 characters, but had " + password.length());
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
