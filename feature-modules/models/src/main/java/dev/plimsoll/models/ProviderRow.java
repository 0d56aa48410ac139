package dev.plimsoll.models;

import dev.plimsoll.platform.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A {@link Provider} in its table. */
@Entity
@Table(name = "model_provider")
class ProviderRow {
  @Id String name;
  String kind;

  @Column(name = "base_url")
  @Nullable String baseUrl;

  @Column(name = "api_keys")
  String keys;

  @Column(name = "key_header")
  @Nullable String keyHeader;

  @Column(name = "batch_api")
  boolean batchApi;

  @Column(name = "connect_ms")
  long connectMs;

  @Column(name = "first_token_ms")
  long firstTokenMs;

  @Column(name = "between_tokens_ms")
  long betweenTokensMs;

  @Column(name = "total_ms")
  long totalMs;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected ProviderRow() {}

  @SuppressWarnings("NullAway.Init") // become() sets the rest
  ProviderRow(Provider provider) {
    name = provider.name();
    become(provider);
  }

  final void become(Provider provider) {
    kind = provider.kind();
    baseUrl = provider.baseUrl() == null ? null : provider.baseUrl().toString();
    keys = Json.write(provider.keys());
    keyHeader = provider.keyHeader();
    batchApi = provider.batchApi();
    var timeouts = provider.timeouts();
    connectMs = timeouts.connect().toMillis();
    firstTokenMs = timeouts.firstToken().toMillis();
    betweenTokensMs = timeouts.betweenTokens().toMillis();
    totalMs = timeouts.total().toMillis();
  }

  Provider provider() {
    var url = baseUrl == null ? null : URI.create(baseUrl);
    return new Provider(name, kind, url, keys(), keyHeader, timeouts(), batchApi);
  }

  private List<ProviderKey> keys() {
    return List.of(Json.mapper().readValue(keys, ProviderKey[].class));
  }

  private Timeouts timeouts() {
    return new Timeouts(
        Duration.ofMillis(connectMs),
        Duration.ofMillis(firstTokenMs),
        Duration.ofMillis(betweenTokensMs),
        Duration.ofMillis(totalMs));
  }
}
