package dev.plimsoll.models.catalogue;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All providers, their keys as JSON, and all models at them. */
@ApplicationScoped
public class Catalogue {
  private static final String PROVIDERS =
      "SELECT p.name AS provider_name, p.* FROM model_provider p ";
  private static final String MODELS =
      "SELECT m.*, p.name AS provider_name, p.kind, p.base_url, p.api_keys, p.key_header,"
          + " p.batch_api, p.connect_ms, p.first_token_ms, p.between_tokens_ms, p.total_ms"
          + " FROM model m JOIN model_provider p ON p.name = m.provider ";

  @Inject Sql sql;

  Optional<Provider> provider(String name) {
    return sql.first(PROVIDERS + "WHERE p.name = ?", Catalogue::readProvider, name);
  }

  Optional<Model> model(ModelKey key) {
    return sql.first(MODELS + "WHERE m.model_key = ?", Catalogue::readModel, key);
  }

  void put(Provider provider) {
    var timeouts = provider.timeouts();
    sql.put(
        "model_provider",
        "name",
        "kind, base_url, api_keys, key_header, batch_api, connect_ms, first_token_ms,"
            + " between_tokens_ms, total_ms",
        provider.kind(),
        provider.baseUrl() == null ? null : provider.baseUrl().toString(),
        Json.write(provider.keys()),
        provider.keyHeader(),
        provider.batchApi(),
        timeouts.connect().toMillis(),
        timeouts.firstToken().toMillis(),
        timeouts.betweenTokens().toMillis(),
        timeouts.total().toMillis(),
        provider.name());
  }

  void put(Model model) {
    sql.put(
        "model",
        "model_key",
        "provider, name, hedged, at_once",
        model.provider().name(),
        model.name(),
        model.hedged(),
        model.atOnce(),
        model.key());
  }

  void removeProvider(String name) {
    sql.update("DELETE FROM model_provider WHERE name = ?", name);
  }

  void removeModel(ModelKey key) {
    sql.update("DELETE FROM model WHERE model_key = ?", key);
  }

  /** All providers, including those without models, in the order of their names. */
  List<Provider> providers() {
    return sql.rows(PROVIDERS + "ORDER BY p.name", Catalogue::readProvider);
  }

  /** The keys of the models at a provider, in their order. */
  List<String> modelsAt(String provider) {
    return sql.rows(
        "SELECT model_key FROM model WHERE provider = ? ORDER BY model_key",
        row -> row.getString("model_key"),
        provider);
  }

  /** All that is committed, in the order of their keys. */
  @Transactional(TxType.REQUIRES_NEW)
  public List<Model> models() {
    return sql.rows(MODELS + "ORDER BY m.model_key", Catalogue::readModel);
  }

  private static Model readModel(ResultSet row) throws SQLException {
    return new Model(
        new ModelKey(row.getString("model_key")),
        readProvider(row),
        row.getString("name"),
        row.getBoolean("hedged"),
        row.getObject("at_once", Integer.class));
  }

  private static Provider readProvider(ResultSet row) throws SQLException {
    var url = row.getString("base_url");
    return new Provider(
        row.getString("provider_name"),
        row.getString("kind"),
        url == null ? null : URI.create(url),
        List.of(Json.mapper().readValue(row.getString("api_keys"), ProviderKey[].class)),
        row.getString("key_header"),
        new Timeouts(
            millis(row, "connect_ms"),
            millis(row, "first_token_ms"),
            millis(row, "between_tokens_ms"),
            millis(row, "total_ms")),
        row.getBoolean("batch_api"));
  }

  private static Duration millis(ResultSet row, String column) throws SQLException {
    return Duration.ofMillis(row.getLong(column));
  }
}
