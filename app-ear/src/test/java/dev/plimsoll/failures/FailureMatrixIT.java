package dev.plimsoll.failures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.Beside;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.Table;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The table of failures: the effect of each fault of a provider or a caller on the caller, the cost
 * and the record, for each kind of provider, whole and streamed. Every cell is one call of a
 * feature with one model at one provider, through a running server.
 */
@Beside
@Tag("one-database")
class FailureMatrixIT {
  private static final String KEY = "key-of-the-matrix-0123456789abcdefghijklm";
  private static final int AT_ONCE = 8;
  private static final int MICROS_A_TOKEN = 10;

  /** Of the question, and of "Hello", by their length. */
  private static final int ESTIMATED = 2;

  /** The limit of the feature, in tokens. */
  private static final int LONGEST = 1024;

  @Test
  void each_failure_has_its_answer_its_bill_and_its_record(@TempDir Path folder) throws Exception {
    var seen = new ConcurrentHashMap<Cell, Seen>();
    Map<String, Kept> kept;
    try (var provider = new FaultyProvider();
        var server = RunningServer.start("failures", environment(folder, provider))) {
      try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
        for (var cell : Cell.ALL) {
          var _ = callers.submit(() -> seen.put(cell, call(cell, server, provider)));
        }
      }
      server.stop();
      kept = Kept.in(server);
    }
    var softly = new SoftAssertions();
    for (var cell : Cell.ALL) {
      check(cell, seen.get(cell), kept.get(cell.key()), softly);
    }
    write(seen, kept);
    softly.assertAll();
  }

  /** The table of results; providers with equal results share a row. */
  private static void write(Map<Cell, Seen> seen, Map<String, Kept> kept) throws IOException {
    var rows = new LinkedHashMap<List<String>, List<String>>();
    for (var cell : Cell.ALL) {
      var row =
          List.of(
              cell.fault().key(),
              cell.stream() ? "SSE" : "JSON",
              String.valueOf(seen.get(cell)),
              String.valueOf(kept.get(cell.key())));
      rows.computeIfAbsent(row, _ -> new ArrayList<>()).add(cell.speech().kind());
    }
    var table =
        new Table(
            "failures", "what goes wrong", "asked for", "the caller sees", "on record", "provider");
    rows.forEach((row, wires) ->
        table.row(row.get(0), row.get(1), row.get(2), row.get(3), String.join(", ", wires)));
    table.save();
  }

  private static void check(
      Cell cell, @Nullable Seen seen, @Nullable Kept kept, SoftAssertions softly) {
    var fate = cell.fate();
    softly.assertThat(seen).as("%s: what the caller sees", cell).isNotNull();
    softly.assertThat(kept).as("%s: its record", cell).isNotNull();
    if (seen == null || kept == null) {
      return;
    }
    softly.assertThat(seen.status()).as("%s: status", cell).isEqualTo(fate.status());
    if (fate.status() != 0) {
      softly
          .assertThat(seen.body())
          .as("%s: body", cell)
          .contains("\"code\":\"" + fate.code() + "\"")
          .doesNotContain("[DONE]");
    }
    softly.assertThat(kept.outcome()).as("%s: outcome", cell).isEqualTo(fate.outcome());
    softly.assertThat(kept.attempts()).as("%s: attempts", cell).isEqualTo(fate.attempts());
    checkBill(cell, kept, softly);
  }

  private static void checkBill(Cell cell, Kept kept, SoftAssertions softly) {
    var tokens = kept.input() + kept.output();
    softly.assertThat(kept.costMicros()).as("%s: cost", cell).isEqualTo(MICROS_A_TOKEN * tokens);
    switch (cell.fate().billed()) {
      case NOTHING -> softly.assertThat(tokens).as("%s: tokens", cell).isZero();
      case WHOLE -> {
        softly.assertThat(kept.input()).as("%s: input", cell).isEqualTo(19);
        softly.assertThat(kept.output()).as("%s: output", cell).isEqualTo(4);
        softly.assertThat(kept.estimated()).as("%s: estimated", cell).isFalse();
      }
      case LONGEST -> {
        softly.assertThat(kept.input()).as("%s: input", cell).isEqualTo(ESTIMATED);
        softly.assertThat(kept.output()).as("%s: output", cell).isEqualTo(LONGEST);
        softly.assertThat(kept.estimated()).as("%s: estimated", cell).isTrue();
      }
      case BEGUN -> {
        var input = cell.speech().countsAtOnce() ? 19 : ESTIMATED;
        softly.assertThat(kept.input()).as("%s: input", cell).isEqualTo(input);
        softly.assertThat(kept.output()).as("%s: output", cell).isPositive();
        softly.assertThat(kept.estimated()).as("%s: estimated", cell).isTrue();
      }
    }
  }

  private static Seen call(Cell cell, RunningServer server, FaultyProvider provider)
      throws Exception {
    if (cell.fault() == Fault.CLIENT_GONE) {
      return go(cell, server, provider);
    }
    var answer = server.http().postAs(KEY, "/v1/chat/completions", cell.question());
    return new Seen(answer.statusCode(), answer.body());
  }

  /**
   * Asks and disconnects: after the first words of a stream, or when the provider has been asked.
   */
  private static Seen go(Cell cell, RunningServer server, FaultyProvider provider)
      throws Exception {
    var to = server.uri("/");
    try (var socket = new Socket(to.getHost(), to.getPort())) {
      socket.getOutputStream().write(request(cell).getBytes(UTF_8));
      assertThat(provider.asked(cell).await(1, TimeUnit.MINUTES)).isTrue();
      if (cell.stream()) {
        readUntil("Hello", socket);
      }
    }
    provider.callerGone(cell).countDown();
    return new Seen(0, "");
  }

  private static String request(Cell cell) {
    return """
    POST /v1/chat/completions HTTP/1.1\r
    Host: 127.0.0.1\r
    Authorization: Bearer %s\r
    Content-Type: application/json\r
    Content-Length: %d\r
    \r
    %s\
    """
        .formatted(KEY, cell.question().length(), cell.question());
  }

  private static void readUntil(String words, Socket socket) throws IOException {
    var heard = new StringBuilder();
    while (heard.indexOf(words) < 0) {
      heard.append((char) socket.getInputStream().read());
    }
  }

  private static Map<String, String> environment(Path folder, FaultyProvider provider)
      throws IOException {
    var providers = new StringBuilder("providers:\n");
    var models = new StringBuilder("models:\n");
    var features = new StringBuilder("features:\n");
    for (var cell : Cell.ALL) {
      providers.append(
          """
            - name: "%1$s"
              kind: %2$s
              url: "%3$s"
              timeouts: {connect: 2s, firstToken: 2s, betweenTokens: 2s, total: 6s}
          """
              .formatted(cell.key(), cell.speech().kind(), provider.url(cell)));
      models.append(
          """
            - {key: "%1$s", provider: "%1$s", model: asked-1, price: {input: 10, output: 10}}
          """
              .formatted(cell.key()));
      features.append(
          """
            - {key: "%1$s", title: "%1$s", task: chat, fallback: [{model: "%1$s"}], flag: everyone}
          """
              .formatted(cell.key()));
    }
    var file = folder.resolve("workspace.yaml");
    Files.writeString(
        file,
        providers.toString()
            + models
            + features
            + "keys:\n  - {name: matrix, secret: \"${MATRIX_KEY}\"}\n");
    return Map.of(
        "PLIMSOLL_WORKSPACE", file.toString(), "PLIMSOLL_MODELS_RETRIES", "1", "MATRIX_KEY", KEY);
  }
}
