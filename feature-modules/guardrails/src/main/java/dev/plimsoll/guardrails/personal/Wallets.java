package dev.plimsoll.guardrails.personal;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base58;
import org.apache.commons.codec.digest.DigestUtils;

/** Finds addresses of Bitcoin, by their checksums. */
final class Wallets {
  private static final int BYTES = 25;
  private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final Pattern OLD = Pattern.compile("[13][1-9A-HJ-NP-Za-km-z]{25,34}");
  private static final Pattern NEW = Pattern.compile("bc1[02-9ac-hj-np-z]{11,71}");
  private static final int[] GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };

  private Wallets() {}

  static void find(TokenizedText tokens, Consumer<PersonalData> found) {
    for (var token = 0; token < tokens.size(); token++) {
      var length = tokens.length(token);
      if (length >= 14 && length <= 74) {
        var word = tokens.text().substring(tokens.start(token), tokens.end(token));
        if (isOld(word) || isNew(word.toLowerCase(Locale.ROOT))) {
          found.accept(
              new PersonalData(
                  PersonalDataKind.WALLET,
                  "a Bitcoin address",
                  tokens.start(token),
                  tokens.end(token)));
        }
      }
    }
  }

  /** Base58Check: 25 bytes, of which the last four are from the hash of the others. */
  private static boolean isOld(String word) {
    if (!OLD.matcher(word).matches()) {
      return false;
    }
    var bytes = new Base58().decode(word);
    if (bytes.length != BYTES) {
      return false;
    }
    var hash = DigestUtils.sha256(DigestUtils.sha256(Arrays.copyOf(bytes, BYTES - 4)));
    return Arrays.equals(Arrays.copyOf(hash, 4), Arrays.copyOfRange(bytes, BYTES - 4, BYTES));
  }

  /** Bech32 and Bech32m (BIP 173 and 350). */
  private static boolean isNew(String word) {
    if (!NEW.matcher(word).matches()) {
      return false;
    }
    var check = 1;
    for (var value : new int[] {3, 3, 0, 2, 3}) { // "bc"
      check = next(check, value);
    }
    for (var at = 3; at < word.length(); at++) {
      check = next(check, BECH32.indexOf(word.charAt(at)));
    }
    return check == 1 || check == 0x2bc830a3;
  }

  private static int next(int check, int value) {
    var top = check >>> 25;
    var next = (check & 0x1ffffff) << 5 ^ value;
    for (var bit = 0; bit < GENERATOR.length; bit++) {
      if ((top >>> bit & 1) == 1) {
        next ^= GENERATOR[bit];
      }
    }
    return next;
  }
}
