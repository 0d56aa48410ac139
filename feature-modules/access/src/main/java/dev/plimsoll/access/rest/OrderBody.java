package dev.plimsoll.access.rest;

import dev.plimsoll.access.keys.InvalidApiKey;
import dev.plimsoll.access.tenants.InvalidTenant;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Problem;
import dev.plimsoll.platform.ProblemException;
import jakarta.ws.rs.core.Response.Status;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Reads what requests for keys and tenants say, with errors that name the field. */
final class OrderBody {
  private OrderBody() {}

  /**
   * The body of a request; an empty one says nothing.
   *
   * @throws ProblemException if it is no JSON object with fields of this type only
   */
  static <T> T read(String json, Class<T> type) {
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
   * A value that is made of a field.
   *
   * @throws ProblemException if the field breaks a rule of the value
   */
  static <T> T value(String field, Supplier<T> making) {
    try {
      return making.get();
    } catch (DateTimeParseException _) {
      throw refused(
          field, "a day must be written like 2027-03-31 and a time like 2027-03-31T12:00:00Z");
    } catch (InvalidApiKey | InvalidTenant | IllegalArgumentException e) {
      throw refused(field, String.valueOf(e.getMessage()));
    }
  }

  static ProblemException refused(String field, String detail) {
    return new ProblemException(new Problem(Status.BAD_REQUEST, detail).in(field));
  }
}
