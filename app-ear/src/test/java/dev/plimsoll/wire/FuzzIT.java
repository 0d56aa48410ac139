package dev.plimsoll.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.Beside;
import dev.plimsoll.harness.OpenApi;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.platform.Json;
import dev.plimsoll.wire.RawRequest.Reply;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/**
 * Whatever comes in, the APIs answer, in their own form. {@code -Dplimsoll.fuzz.seed=N} tries other
 * requests.
 */
@Beside
@Tag("one-database")
class FuzzIT {
  private static final long SEED = Long.getLong("plimsoll.fuzz.seed", 54);
  private static final int REQUESTS = 5_000;
  private static final int AT_ONCE = 8;
  private static final int MOST_TOLD = 20;
  private static final int MOST_CHARACTERS = 2_000;

  /** The codes of errors with HTTP 503 that are no failure of Plimsoll. */
  private static final Set<String> DOCUMENTED = Set.of("overloaded", "unavailable");

  @Test
  void answers_in_its_own_form_whatever_comes_in() throws Exception {
    var environment = Map.of("PLIMSOLL_ADMIN_KEY", TestWorkspace.ADMIN_KEY);
    try (var server = RunningServer.start("fuzzed", environment);
        var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      var fuzzer = new Fuzzer(OpenApi.of(server));
      var objections =
          threads
              .invokeAll(
                  IntStream.range(0, REQUESTS)
                      .mapToObj(number -> trial(fuzzer.request(SEED, number), number, server))
                      .toList())
              .stream()
              .map(Future::resultNow)
              .flatMap(Optional::stream)
              .toList();
      assertThat(objections.stream().limit(MOST_TOLD))
          .as(objections.size() + " of " + REQUESTS + " requests with the seed " + SEED)
          .isEmpty();
      assertThat(server.http().get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  /** Sends a request; what is wrong with the reply, if anything is. */
  private static Callable<Optional<String>> trial(
      RawRequest request, int number, RunningServer server) {
    return () -> {
      try {
        var reply = request.sendTo(server.uri("/"));
        return objection(reply, request.lines().getFirst())
            .map(what -> told(what, number, request, reply.head() + "\n" + reply.body()));
      } catch (UncheckedIOException e) {
        return Optional.of(told("no reply", number, request, String.valueOf(e.getMessage())));
      }
    };
  }

  private static Optional<String> objection(Reply reply, String first) {
    var type = reply.header("Content-Type").toLowerCase(Locale.ROOT);
    if (type.contains("html") || reply.body().toLowerCase(Locale.ROOT).contains("<html")) {
      return Optional.of("HTML");
    }
    if (reply.status() < 100) {
      return Optional.of("no status");
    }
    if (reply.status() < 400 || first.startsWith("HEAD ")) {
      return reply.status() < 500 ? Optional.empty() : Optional.of("a failure");
    }
    try {
      var error = Json.parse(reply.body());
      var code = error.at("/error/code").asString("");
      if (reply.status() > 500 ? !DOCUMENTED.contains(code) : reply.status() == 500) {
        return Optional.of("a failure");
      }
      var words = error.at("/error/message").asString("") + error.path("detail").asString("");
      return words.isBlank() && !first.contains(" /ofrep/")
          ? Optional.of("an error without words")
          : Optional.empty();
    } catch (JacksonException _) {
      return Optional.of("an error in another form");
    }
  }

  private static String told(String what, int number, RawRequest request, String reply) {
    return "%s: seed %d, number %d%n%s%n%n%s%n=>%n%s%n"
        .formatted(
            what,
            SEED,
            number,
            String.join("\n", request.lines()),
            cut(request.body()),
            cut(reply));
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
  }
}
