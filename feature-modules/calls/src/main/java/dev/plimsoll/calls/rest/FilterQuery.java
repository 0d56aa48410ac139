package dev.plimsoll.calls.rest;

import static java.util.stream.Collectors.joining;

import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Problem;
import dev.plimsoll.platform.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A filter as the query of a URL: {@code ?feature=help&outcome=failed&from=…}. */
record FilterQuery(MultivaluedMap<String, String> parameters) {
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
  static final Set<String> NAMES =
      Set.of(
          "feature", "outcome", "prompt", "version", "model", "user", "from", "until", "text",
          "tenant");

  CallFilter filter(Set<String> others) {
    parameters.keySet().stream()
        .filter(name -> !NAMES.contains(name) && !others.contains(name))
        .findFirst()
        .ifPresent(name -> {
          throw refused(
              name, "left out, because there is no such parameter; there are " + known(others));
        });
    var tenant = value("tenant", TenantId::new, "the id of a tenant");
    return new CallFilter(
            value("feature", FeatureKey::new, "the key of a feature"),
            value("outcome", FilterQuery::outcome, "an outcome, such as failed"),
            value("prompt", PromptName::new, "the name of a prompt"),
            value("version", Integer::valueOf, "the number of a version"),
            value("model", ModelKey::new, "the key of a model"),
            value("user", UserId::new, "the name of a user"),
            value("from", FilterQuery::time, "a time such as 2026-11-16T09:30:00Z"),
            value("until", FilterQuery::time, "a time such as 2026-11-16T09:30:00Z"),
            value("text", Function.identity(), "a text"))
        .of(tenant);
  }

  private static String known(Set<String> others) {
    return Stream.concat(NAMES.stream(), others.stream()).sorted().collect(joining(", "));
  }

  /** A time that a database can hold. */
  private static Instant time(String text) {
    var time = Instant.parse(text);
    if (time.isBefore(Instant.EPOCH) || !time.isBefore(LATEST)) {
      throw new IllegalArgumentException("out of range");
    }
    return time;
  }

  private static Outcome outcome(String name) {
    return Outcome.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private <T> @Nullable T value(String name, Function<String, T> read, String expected) {
    var given = parameters.getFirst(name);
    try {
      return given == null || given.isBlank() ? null : read.apply(given.strip());
    } catch (IllegalArgumentException | DateTimeException _) {
      throw refused(name, expected);
    }
  }

  private static ProblemException refused(String name, String expected) {
    return new ProblemException(
        new Problem(Status.BAD_REQUEST, name + " must be " + expected).in(name));
  }
}
