package dev.plimsoll.costs;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.platform.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A {@link Price} of a model in its table. */
@Entity
@Table(name = "price")
class PriceRow {
  @Id String id;
  String model;

  @Column(name = "valid_since")
  Instant since;

  @Column(name = "valid_until")
  @Nullable Instant until;

  /** JSON. */
  String charges;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected PriceRow() {}

  @SuppressWarnings("NullAway.Init") // become sets the rest
  PriceRow(String id, ModelKey model, Price price) {
    this.id = id;
    this.model = model.value();
    since = price.since();
    become(price);
  }

  final void become(Price price) {
    until = price.until();
    charges = Json.write(price.charges());
  }

  ModelKey modelKey() {
    return new ModelKey(model);
  }

  Price price() {
    return new Price(Json.read(charges, Charges.class), since, until);
  }
}
