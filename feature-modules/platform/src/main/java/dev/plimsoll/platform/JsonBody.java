package dev.plimsoll.platform;

import jakarta.ws.rs.core.Response.Status;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads the JSON of a request to the REST API, with errors that name the field. */
public final class JsonBody {
  private JsonBody() {}

  /**
   * The body of a request; an empty one says nothing.
   *
   * @throws ProblemException if it is no JSON object with fields of this type only
   */
  public static <T> T read(String json, Class<T> type) {
    try {
      return Json.readStrictly(json.isBlank() ? "{}" : json, type);
    } catch (UnrecognizedPropertyException e) {
      throw refused(e.getPropertyName(), "there is no such field; there are " + known(e));
    } catch (JacksonException _) {
      throw refused("body", "the body must be a JSON object with the fields that are described");
    }
  }

  private static String known(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds().stream()
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /**
   * A value that is made of a field; its rules throw {@link IllegalArgumentException}.
   *
   * @throws ProblemException if the field breaks a rule of the value
   */
  public static <T> T value(String field, Supplier<T> making) {
    try {
      return making.get();
    } catch (DateTimeParseException _) {
      throw refused(
          field, "a day must be written like 2027-03-31 and a time like 2027-03-31T12:00:00Z");
    } catch (IllegalArgumentException e) {
      throw refused(field, String.valueOf(e.getMessage()));
    }
  }

  /**
   * Checks a text.
   *
   * @param longest in characters
   * @throws ProblemException if it is longer
   */
  public static void checkLength(String field, @Nullable String text, int longest) {
    if (text != null && text.length() > longest) {
      throw refused(field, field + " must be at most " + longest + " characters");
    }
  }

  /** The error of a field. */
  public static ProblemException refused(String field, String detail) {
    return new ProblemException(new Problem(Status.BAD_REQUEST, detail).in(field));
  }
}
