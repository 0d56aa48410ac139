package dev.plimsoll.guardrails.injection;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that are hidden in another by a common encoding: Base64 and Base32, hexadecimal and
 * binary digits, letters by their numbers as in URLs, JSON and HTML, ROT13, letters one by one,
 * digits for letters, and reversed. Each is looked for only where a text shows a sign of it.
 */
final class Decodings {
  /** More than so many of one encoding are read together, as one text. */
  private static final int MOST = 16;

  /** Fewer letters by their numbers are usual in an address or a name. */
  private static final int FEWEST_NUMBERS = 6;

  // Repetitions of more than one character have an end, because Java's patterns recurse for each.
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{16,}={0,2}");
  private static final Pattern BASE32 = Pattern.compile("\\b[A-Z2-7]{16,}={0,6}");
  private static final int DECIMAL = 4;
  private static final String OF_BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final Pattern NUMBER =
      Pattern.compile(
          "%([0-9A-Fa-f]{2})|\\\\u([0-9A-Fa-f]{4})|&#x([0-9A-Fa-f]{2,5});|&#([0-9]{2,6});");
  private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2}[ :,]?){8,200}");
  private static final Pattern BINARY = Pattern.compile("(?:[01]{8} ?){4,200}");
  private static final Pattern SINGLE =
      Pattern.compile("(?:\\b\\p{L}[ .·_-]{1,3}){5,200}\\p{L}\\b");
  private static final Pattern SINGLE_GAP = Pattern.compile("(?<=\\p{L})[ .·_-](?=\\p{L})");

  /** Frequent words in ROT13, and reversed. */
  private static final Pattern ROT13 =
      Pattern.compile("\\b(?:gur|naq|lbh|lbhe|vtaber|vafgehpgvbaf|cebzcg|flfgrz|cnffjbeq)\\b");

  private static final Pattern REVERSED =
      Pattern.compile("\\b(?:eht|dna|uoy|ruoy|erongi|snoitcurtsni|tpmorp|metsys|drowssap)\\b");
  private static final Pattern LEET =
      Pattern.compile("\\b(?=\\w*[a-z])\\w*[a-z@$!]?[013457@$]\\w+");
  private static final String DIGITS = "0134578@$!";
  private static final String LETTERS = "oieastbasi";

  private Decodings() {}

  /** The hidden texts. */
  static List<String> in(String text) {
    var hidden = new ArrayList<String>(0);
    addAll(hidden, text, BASE64, Decodings::base64);
    addAll(hidden, text, BASE32, Decodings::base32);
    addAll(hidden, text, HEX, Decodings::hex);
    addAll(hidden, text, BINARY, Decodings::binary);
    addAll(hidden, text, SINGLE, letters -> SINGLE_GAP.matcher(letters).replaceAll(""));
    if (NUMBER.matcher(text).results().limit(FEWEST_NUMBERS).count() == FEWEST_NUMBERS) {
      hidden.add(NUMBER.matcher(text).replaceAll(Decodings::letter));
    }
    var folded = FoldedText.of(text);
    if (ROT13.matcher(folded).find()) {
      hidden.add(rot13(folded));
    }
    if (REVERSED.matcher(folded).find()) {
      hidden.add(new StringBuilder(folded).reverse().toString());
    }
    if (LEET.matcher(folded).results().limit(3).count() == 3) {
      hidden.add(withLetters(folded));
    }
    return hidden;
  }

  private static void addAll(
      List<String> hidden, String text, Pattern shape, Function<String, String> decoding) {
    var texts =
        shape
            .matcher(text)
            .results()
            .map(match -> decoding.apply(match.group()))
            .filter(Decodings::isText)
            .toList();
    var apart = Math.min(MOST, texts.size());
    hidden.addAll(texts.subList(0, apart));
    if (apart < texts.size()) {
      hidden.add(String.join("\n", texts.subList(apart, texts.size())));
    }
  }

  /** The letter of a number, as a replacement. */
  private static String letter(MatchResult number) {
    for (var group = 1; group <= number.groupCount(); group++) {
      if (number.group(group) != null) {
        var code = Integer.parseInt(number.group(group), group == DECIMAL ? 10 : 16);
        return Character.isLetterOrDigit(code)
            ? Matcher.quoteReplacement(Character.toString(code))
            : " ";
      }
    }
    return " ";
  }

  private static String base32(String encoded) {
    var bits = new StringBuilder(5 * encoded.length());
    for (var sign : encoded.replace("=", "").toCharArray()) {
      var five = Integer.toBinaryString(OF_BASE32.indexOf(sign) | 32);
      bits.append(five, 1, five.length());
    }
    return binary(bits.substring(0, bits.length() - bits.length() % 8));
  }

  private static String base64(String encoded) {
    var standard = encoded.replace('-', '+').replace('_', '/').replace("=", "");
    // The last letter of a length that cannot be is no part of it.
    var whole = standard.length() % 4 == 1 ? standard.length() - 1 : standard.length();
    return text(Base64.getDecoder().decode(standard.substring(0, whole)));
  }

  private static String hex(String encoded) {
    return text(HexFormat.of().parseHex(encoded.replaceAll("[ :,]", "")));
  }

  private static String binary(String encoded) {
    var digits = encoded.replace(" ", "");
    var bytes = new byte[digits.length() / 8];
    for (var i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(digits.substring(8 * i, 8 * i + 8), 2);
    }
    return text(bytes);
  }

  /** Empty for bytes that are no text. */
  private static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      return "";
    }
  }

  /** Whether it is words: nearly all letters and gaps. */
  private static boolean isText(String decoded) {
    var words = decoded.chars().filter(c -> Character.isLetter(c) || c == ' ').count();
    return decoded.length() >= 6 && words >= 0.85 * decoded.length();
  }

  private static String rot13(String text) {
    var turned = new StringBuilder(text.length());
    text.chars()
        .map(c -> c >= 'a' && c <= 'z' ? 'a' + (c - 'a' + 13) % 26 : c)
        .forEach(c -> turned.append((char) c));
    return turned.toString();
  }

  private static String withLetters(String text) {
    var letters = new StringBuilder(text.length());
    for (var i = 0; i < text.length(); i++) {
      var digit = DIGITS.indexOf(text.charAt(i));
      letters.append(digit < 0 ? text.charAt(i) : LETTERS.charAt(digit));
    }
    return letters.toString();
  }
}
