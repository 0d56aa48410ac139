package dev.plimsoll.models.pdf;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value in a PDF, as far as pages need it. */
sealed interface PdfValue {
  /** A reference to an object by its number. */
  record Reference(int number) implements PdfValue {}

  /** A whole number. */
  record Whole(long value) implements PdfValue {}

  /** A name, with all characters in plain. */
  record Name(String text) implements PdfValue {}

  record Array(List<PdfValue> elements) implements PdfValue {}

  /** A dictionary. */
  record Dictionary(Map<String, PdfValue> entries) implements PdfValue {
    @Nullable PdfValue get(String key) {
      return entries.get(key);
    }

    boolean has(String key) {
      return entries.containsKey(key);
    }

    /** Whether a key has this name as its value. */
    boolean says(String key, String name) {
      return entries.get(key) instanceof Name(var text) && text.equals(name);
    }

    /**
     * A whole number; the default where there is nothing.
     *
     * @throws UnreadablePdf if something else is there, which programs may take for a number
     */
    long whole(String key, long usual) {
      return switch (entries.get(key)) {
        case null -> usual;
        case Whole(var value) -> value;
        default -> throw new UnreadablePdf("no number", 0);
      };
    }
  }

  /** Anything else: a text, a number with a fraction, true, false or null. */
  enum Other implements PdfValue {
    OTHER
  }
}
