package dev.plimsoll.access.totp;

import dev.plimsoll.access.storage.SecretHash;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes for people who have lost their authenticator app. Each works once. They have 120 random
 * bits, which cannot be guessed, so they are stored as plain hashes.
 */
@ApplicationScoped
class RecoveryCodes {
  static final int MANY = 10;
  private static final int BYTES = 15;

  private final Sql sql;
  private final RandomGenerator random;

  @Inject
  RecoveryCodes(Sql sql, RandomGenerator random) {
    this.sql = sql;
    this.random = random;
  }

  /** Makes new ones for a person, to be shown once. */
  List<String> issue(UserId person) {
    removeAllOf(person);
    var codes = Stream.generate(this::next).limit(MANY).toList();
    codes.forEach(code -> sql.insert("recovery_code", "code_hash, person", hash(code), person));
    return codes;
  }

  /** Uses one up; false if the person has no such code. */
  boolean use(UserId person, String typed) {
    return sql.update(
            "DELETE FROM recovery_code WHERE code_hash = ? AND person = ?", hash(typed), person)
        > 0;
  }

  int left(UserId person) {
    return Math.toIntExact(
        sql.number("SELECT COUNT(*) FROM recovery_code WHERE person = ?", person));
  }

  void removeAllOf(UserId person) {
    sql.update("DELETE FROM recovery_code WHERE person = ?", person);
  }

  private String next() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new Base32()
        .encodeAsString(bytes)
        .toLowerCase(Locale.ROOT)
        .replaceAll("(.{4})(?=.)", "$1-");
  }

  /** Of what was typed, with or without the dashes. */
  private static String hash(String typed) {
    return SecretHash.of(typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "")).hex();
  }
}
