package dev.plimsoll.access.rest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.ApiScope;
import dev.plimsoll.access.keys.InvalidApiKey;
import dev.plimsoll.access.keys.KeyGrant;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Problem;
import dev.plimsoll.platform.ProblemException;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The bodies of requests for keys, whose fields may all be left out but the name. */
final class KeyOrder {
  private KeyOrder() {}

  /** The key to be issued. */
  record Issue(
      @Nullable String name,
      @Nullable String application,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> roles,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> features,
      @JsonSetter(contentNulls = Nulls.FAIL) @Nullable Set<String> scopes,
      @Nullable String expires) {

    KeyGrant grant(TenantId tenant) {
      var given = name == null ? "" : name;
      var held = read("roles", this::heldRoles);
      return read(
          "key",
          () ->
              new KeyGrant(
                  given,
                  Objects.requireNonNullElse(application, given),
                  tenant,
                  held,
                  features == null
                      ? null
                      : features.stream().map(FeatureKey::new).collect(Collectors.toSet()),
                  scopes == null
                      ? ApiScope.usual(held)
                      : scopes.stream().map(ApiScope::of).collect(Collectors.toSet()),
                  expires == null ? null : LocalDate.parse(expires)));
    }

    private Set<Role> heldRoles() {
      return roles == null
          ? EnumSet.of(Role.USER)
          : roles.stream()
              .map(role -> Role.valueOf(role.toUpperCase(Locale.ROOT)))
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
  }

  /** The end of the secret of now; at once if it is left out. */
  record Rotation(@Nullable String formerUntil) {
    Instant until(Instant now) {
      return formerUntil == null ? now : read("formerUntil", () -> Instant.parse(formerUntil));
    }
  }

  /** The body of a request; an empty one says nothing. */
  static <T> T body(String json, Class<T> type) {
    try {
      return Json.readStrictly(json.isBlank() ? "{}" : json, type);
    } catch (UnrecognizedPropertyException e) {
      throw refused(e.getPropertyName(), "there is no such field; there are " + known(e));
    } catch (JacksonException _) {
      throw refused("body", "the body must be a JSON object with the fields of a key");
    }
  }

  private static String known(UnrecognizedPropertyException unknown) {
    return unknown.getKnownPropertyIds().stream()
        .map(Object::toString)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static <T> T read(String field, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidApiKey e) {
      throw refused(field, String.valueOf(e.getMessage()));
    } catch (DateTimeParseException e) {
      throw refused(
          field, "a day must be written like 2027-03-31 and a time like 2027-03-31T12:00:00Z");
    } catch (IllegalArgumentException e) {
      throw refused(field, String.valueOf(e.getMessage()));
    }
  }

  static ProblemException refused(String field, String detail) {
    return new ProblemException(new Problem(Status.BAD_REQUEST, detail).in(field));
  }
}
