package dev.plimsoll.costs.prices;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.platform.IdSource;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** All prices, including past and future ones. */
@ApplicationScoped
class PriceRows {
  private final Sql sql;
  private final IdSource ids;

  @Inject
  PriceRows(Sql sql, IdSource ids) {
    this.sql = sql;
    this.ids = ids;
  }

  PriceList list() {
    return PriceList.of(sql.rows("SELECT * FROM price", PriceRows::read));
  }

  /** All committed rows, for the snapshot. */
  @Transactional(TxType.REQUIRES_NEW)
  PriceList committed() {
    return list();
  }

  /** The price of a model that starts at this moment. */
  Optional<Price> since(ModelKey model, Instant since) {
    return sql.first(
        "SELECT * FROM price WHERE model = ? AND valid_since = ?",
        row -> read(row).price(),
        model,
        since);
  }

  /** Replaces the price that starts at the same moment. */
  void put(ModelKey model, Price price) {
    remove(model, price.since());
    sql.insert(
        "price",
        "id, model, valid_since, valid_until, charges",
        ids.next(),
        model,
        price.since(),
        price.until(),
        Json.write(price.charges()));
  }

  void remove(ModelKey model, Instant since) {
    sql.update("DELETE FROM price WHERE model = ? AND valid_since = ?", model, since);
  }

  private static PriceRow read(ResultSet row) throws SQLException {
    return new PriceRow(
        new ModelKey(row.getString("model")),
        new Price(
            Json.read(row.getString("charges"), Rates.class),
            Sql.instant(row, "valid_since"),
            Sql.instantOrNull(row, "valid_until")));
  }
}
