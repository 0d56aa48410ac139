package dev.plimsoll.models;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.Grounding;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.models.guard.Guards;
import dev.plimsoll.models.guard.ResilientInvoker;
import dev.plimsoll.models.guard.Safeguards;
import dev.plimsoll.models.http.HttpChat;
import dev.plimsoll.models.keys.KeyPool;
import dev.plimsoll.models.keys.PooledKey;
import dev.plimsoll.models.provider.ChatProvider;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.outbound.OutboundHttp;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Asks remote providers as the façade does, through a guard whose pauses are only written down. */
final class Caller implements AutoCloseable {
  static final Timeouts PATIENT = Timeouts.DEFAULT;
  private static final ModelKey KEY = new ModelKey("m");
  private static final ProviderKey SETTING = ProviderKey.from("P_KEY");

  final List<Duration> pauses = new CopyOnWriteArrayList<>();
  final List<Chunk> pieces = new CopyOnWriteArrayList<>();
  private final HttpChat http =
      new HttpChat(new OutboundHttp(Optional.of("localhost, 127.0.0.1")), 200, Clock.systemUTC());
  private final Map<Provider, Safeguards> safeguards = new ConcurrentHashMap<>();
  private final ResilientInvoker invoker;
  private final boolean hedged;

  Caller() {
    invoker = Guards.pausing(pauses::add);
    hedged = false;
  }

  private Caller(ResilientInvoker invoker) {
    this.invoker = invoker;
    hedged = true;
  }

  /** One that makes a second call where the first is slow, by the times that this clock told. */
  static Caller hedging(Clock clock) {
    return new Caller(Guards.timedBy(clock));
  }

  ModelOutcome ask(Cell cell, URI url, Timeouts timeouts) {
    return ask(cell, url, timeouts, pieces::add);
  }

  ModelOutcome ask(Cell cell, URI url, Timeouts timeouts, ChunkSink sink) {
    var at = new Provider("p", "remote", url, List.of(SETTING), null, timeouts);
    var request =
        new ModelRequest(
            KEY,
            List.of(Message.user("Hi there")),
            cell.stream(),
            Json.object(),
            Grounding.chat("Hi there"));
    return invoker.ask(
        new Remote(cell.dialect(), http),
        safeguards.computeIfAbsent(at, this::safeguards),
        request,
        sink);
  }

  private Safeguards safeguards(Provider at) {
    var model = new Model(KEY, at, "asked-1", hedged, null);
    var keys =
        new KeyPool(
            List.of(new PooledKey(SETTING, model.with("s3cret"), Duration.ofHours(1))), List.of());
    return new Safeguards(model, keys, 100, Clock.systemUTC());
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
      return http.ask(dialect.protocol(), deployment, request, sink);
    }
  }
}
