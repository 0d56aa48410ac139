package dev.plimsoll.models.pdf;

import dev.plimsoll.models.pdf.PdfValue.Array;
import dev.plimsoll.models.pdf.PdfValue.Dictionary;
import dev.plimsoll.models.pdf.PdfValue.Name;
import dev.plimsoll.models.pdf.PdfValue.Other;
import dev.plimsoll.models.pdf.PdfValue.Reference;
import dev.plimsoll.models.pdf.PdfValue.Whole;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Reads the values of a PDF, one character for each byte.
 *
 * @see <a
 *     href="https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf">ISO
 *     32000-1, 7.2 and 7.3</a>
 */
final class PdfReader {
  /** The keys by which pages are counted and objects are found. */
  private static final Set<String> MATTERING =
      Set.of(
          "BitsPerComponent",
          "Colors",
          "Columns",
          "DP",
          "DecodeParms",
          "Encrypt",
          "F",
          "Filter",
          "First",
          "Index",
          "Kids",
          "Length",
          "Pages",
          "Predictor",
          "Prev",
          "Root",
          "Size",
          "Type",
          "W",
          "XRefStm");

  private static final String WHITE = "\0\t\n\f\r ";
  private static final String DELIMITERS = "()<>[]{}/%";
  private static final int DEEPEST = 50;

  /** Of a number that this reader needs: places in a file, numbers of objects. */
  private static final int LONGEST_NUMBER = 12;

  private final String content;
  private final Room values;

  /** Where words were taken. */
  private final BitSet words = new BitSet();

  private int at;

  /**
   * @param values how many may still be read
   */
  PdfReader(String content, int from, Room values) {
    this.content = content;
    this.values = values;
    at = from;
  }

  /** How much may still be read of a file, in all its parts. */
  static final class Room {
    private int left;

    Room(int most) {
      left = most;
    }

    void take(int some, int at) {
      left -= some;
      if (left < 0) {
        throw new UnreadablePdf("too much", at);
      }
    }
  }

  int at() {
    return at;
  }

  void goTo(int place) {
    at = place;
  }

  boolean isAtEnd() {
    return at >= content.length();
  }

  UnreadablePdf unreadable(String what) {
    return new UnreadablePdf(what, at);
  }

  /** Goes to what is next behind white space and comments. */
  void skipSpace() {
    while (!isAtEnd()) {
      if (content.charAt(at) == '%') {
        while (!isAtEnd() && content.charAt(at) != '\n' && content.charAt(at) != '\r') {
          at++;
        }
      } else if (isWhite(content.charAt(at))) {
        at++;
      } else {
        return;
      }
    }
  }

  /** Goes behind a word, if it is next. */
  boolean takes(String word) {
    if (!isNext(word)) {
      return false;
    }
    words.set(at);
    at += word.length();
    return true;
  }

  private boolean isNext(String word) {
    skipSpace();
    var end = at + word.length();
    return content.startsWith(word, at) && (end >= content.length() || !isRegular(end));
  }

  /**
   * Checks that the words that begin an object or a table are read wherever they are: programs look
   * for them in texts, comments and streams as well.
   *
   * @throws UnreadablePdf if there is one in hiding
   */
  void checkWords() {
    check("endobj", words::get);
    check("trailer", words::get);
    check("xref", place -> words.get(place) || isBehindStart(place));
    check("obj", place -> words.get(place) || !(isWord(place) || isNumbered(place)));
  }

  /** Whether {@code obj} stands by itself, such as behind a comment or a digit. */
  private boolean isWord(int place) {
    var end = place + "obj".length();
    var before = place == 0 ? ' ' : content.charAt(place - 1);
    return (!isRegular(before) || isDigit(before))
        && (end == content.length() || !isRegular(content.charAt(end)));
  }

  /** Whether two numbers stand before a place: some programs look for no more. */
  private boolean isNumbered(int place) {
    return numberBefore(numberBefore(place)) >= 0;
  }

  /** Where the number begins that ends before white space at a place; -1 if there is none. */
  private int numberBefore(int place) {
    var at = place - 1;
    while (at >= 0 && isWhite(content.charAt(at))) {
      at--;
    }
    var end = at;
    while (at >= 0 && isDigit(content.charAt(at))) {
      at--;
    }
    return at == end || end == place - 1 ? -1 : at + 1;
  }

  private boolean isBehindStart(int place) {
    var begin = place - "start".length();
    return begin >= 0 && words.get(begin) && content.startsWith("start", begin);
  }

  private void check(String word, IntPredicate isRead) {
    for (var place = content.indexOf(word); place >= 0; place = content.indexOf(word, place + 1)) {
      if (!isRead.test(place)) {
        throw new UnreadablePdf("a word in hiding", place);
      }
    }
  }

  /** The whole number that is next. */
  int whole() {
    skipSpace();
    var begin = at;
    while (!isAtEnd() && isDigit(content.charAt(at))) {
      at++;
    }
    if (at == begin || at - begin > LONGEST_NUMBER || (!isAtEnd() && isRegular(at))) {
      throw unreadable("no number");
    }
    var value = Long.parseLong(content.substring(begin, at));
    if (value > Integer.MAX_VALUE) {
      throw unreadable("a large number");
    }
    return (int) value;
  }

  PdfValue value() {
    return value(0);
  }

  private PdfValue value(int depth) {
    values.take(1, at);
    skipSpace();
    if (isAtEnd() || depth > DEEPEST) {
      throw unreadable("no value");
    }
    return switch (content.charAt(at)) {
      case '/' -> new Name(name());
      case '(' -> text();
      case '[' -> array(depth);
      case '<' -> content.startsWith("<<", at) ? dictionary(depth) : digits();
      default -> numberOrWord();
    };
  }

  private Dictionary dictionary(int depth) {
    at += 2;
    var entries = new HashMap<String, PdfValue>();
    for (skipSpace(); !content.startsWith(">>", at); skipSpace()) {
      if (isAtEnd() || content.charAt(at) != '/') {
        throw unreadable("no key");
      }
      var key = name();
      // Some programs take the first of two, some the last.
      if (entries.putIfAbsent(key, value(depth + 1)) != null && MATTERING.contains(key)) {
        throw unreadable("a key that is there twice");
      }
    }
    at += 2;
    return new Dictionary(entries);
  }

  private Array array(int depth) {
    at++;
    var elements = new ArrayList<PdfValue>();
    for (skipSpace(); isAtEnd() || content.charAt(at) != ']'; skipSpace()) {
      elements.add(value(depth + 1));
    }
    at++;
    return new Array(elements);
  }

  private String name() {
    var name = new StringBuilder();
    for (at++; !isAtEnd() && isRegular(at); at++) {
      var escaped = content.charAt(at) == '#' ? escaped() : -1;
      name.append(escaped < 0 ? content.charAt(at) : (char) escaped);
      at += escaped < 0 ? 0 : 2;
    }
    return name.toString();
  }

  /** The character that two digits stand for; -1 if they are none. */
  private int escaped() {
    if (at + 2 >= content.length()) {
      return -1;
    }
    var high = Character.digit(content.charAt(at + 1), 16);
    var low = Character.digit(content.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  private PdfValue text() {
    var open = 0;
    do {
      if (isAtEnd()) {
        throw unreadable("a text without end");
      }
      switch (content.charAt(at)) {
        case '\\' -> at++;
        case '(' -> open++;
        case ')' -> open--;
        default -> {}
      }
      at++;
    } while (open > 0);
    return Other.OTHER;
  }

  private PdfValue digits() {
    for (at++; !isAtEnd() && content.charAt(at) != '>'; at++) {
      if (Character.digit(content.charAt(at), 16) < 0 && !isWhite(content.charAt(at))) {
        throw unreadable("no text");
      }
    }
    at++;
    return Other.OTHER;
  }

  private PdfValue numberOrWord() {
    var begin = at;
    while (!isAtEnd() && isRegular(at)) {
      at++;
    }
    var word = content.substring(begin, at);
    if (word.equals("true") || word.equals("false") || word.equals("null")) {
      return Other.OTHER;
    }
    if (!isNumber(word)) {
      throw unreadable("an unknown word");
    }
    if (!word.chars().allMatch(PdfReader::isDigit) || word.length() > LONGEST_NUMBER) {
      return Other.OTHER;
    }
    var number = Long.parseLong(word);
    return isReference() ? reference(number) : new Whole(number);
  }

  /** Whether a generation and an R follow, and if so, goes behind them. */
  private boolean isReference() {
    var behind = at;
    skipSpace();
    var begin = at;
    while (!isAtEnd() && isDigit(content.charAt(at))) {
      at++;
    }
    // It is not kept among the words: packed objects have many, far behind in their stream.
    if (at > begin && isNext("R")) {
      at++;
      return true;
    }
    at = behind;
    return false;
  }

  private Reference reference(long number) {
    if (number > Integer.MAX_VALUE) {
      throw unreadable("a large number");
    }
    return new Reference((int) number);
  }

  private static boolean isNumber(String word) {
    var digits = 0;
    var points = 0;
    for (var i = 0; i < word.length(); i++) {
      var sign = word.charAt(i);
      if (isDigit(sign)) {
        digits++;
      } else if (sign == '.') {
        points++;
      } else if (i > 0 || (sign != '-' && sign != '+')) {
        return false;
      }
    }
    return digits > 0 && points <= 1;
  }

  private boolean isRegular(int place) {
    return isRegular(content.charAt(place));
  }

  private static boolean isRegular(char sign) {
    return !isWhite(sign) && DELIMITERS.indexOf(sign) < 0;
  }

  static boolean isWhite(char sign) {
    return WHITE.indexOf(sign) >= 0;
  }

  static boolean isDigit(int sign) {
    return sign >= '0' && sign <= '9';
  }
}
