package dev.plimsoll.models;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.guard.Bulkhead;
import dev.plimsoll.models.guard.CircuitBreaker;
import dev.plimsoll.models.guard.Guard;
import dev.plimsoll.models.guard.Guards;
import dev.plimsoll.models.guard.Safeguards;
import dev.plimsoll.models.http.HttpChat;
import dev.plimsoll.models.keys.KeyPool;
import dev.plimsoll.models.keys.PooledKey;
import dev.plimsoll.platform.Json;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Asks remote providers as the façade does, through a guard whose pauses are only written down. */
final class Caller implements AutoCloseable {
  static final Timeouts PATIENT = Timeouts.DEFAULT;
  private static final ModelKey KEY = new ModelKey("m");
  private static final ProviderKey SETTING = ProviderKey.from("P_KEY");

  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final List<Chunk> pieces = new CopyOnWriteArrayList<>();
  private final HttpChat http = new HttpChat(200, Clock.systemUTC());
  private final Guard guard = Guards.pausing(pauses::add);
  private final CircuitBreaker breaker = new CircuitBreaker(Clock.systemUTC());

  ModelOutcome ask(Cell cell, URI url, Timeouts timeouts) {
    return ask(cell, url, timeouts, pieces::add);
  }

  ModelOutcome ask(Cell cell, URI url, Timeouts timeouts, ChunkSink sink) {
    var at = new Provider("p", "remote", url, List.of(SETTING), null, timeouts);
    var model = new Model(KEY, at, "asked-1");
    var keys = new KeyPool(List.of(new PooledKey(SETTING, model.with("s3cret"))), List.of());
    var safeguards = new Safeguards(model, keys, breaker, new Bulkhead(100));
    var request =
        new ModelRequest(
            KEY,
            List.of(Message.user("Hi there")),
            cell.stream(),
            Json.object(),
            Grounding.chat("Hi there"));
    return guard.ask(new Remote(cell.dialect(), http), safeguards, request, sink);
  }

  /** What was handed on, in words. */
  String heard() {
    return String.join("", pieces.stream().map(Chunk::text).toList());
  }

  @Override
  public void close() {
    http.close();
  }

  private record Remote(Dialect dialect, HttpChat http) implements ChatProvider {
    @Override
    public String kind() {
      return "remote";
    }

    @Override
    public ModelOutcome ask(Deployment deployment, ModelRequest request, ChunkSink sink) {
      return http.ask(dialect.wire(), deployment, request, sink);
    }
  }
}
