package dev.plimsoll.costs;

import dev.plimsoll.domain.ModelKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;

/** A {@link Price} of a model in its table. */
@Entity
@Table(name = "price")
class PriceRow {
  @Id String id;
  String model;

  @Column(name = "valid_since")
  Instant since;

  BigDecimal input;

  @Column(name = "cached_read")
  BigDecimal cachedRead;

  @Column(name = "cached_write")
  BigDecimal cachedWrite;

  BigDecimal output;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected PriceRow() {}

  @SuppressWarnings("NullAway.Init") // charge sets the amounts
  PriceRow(String id, ModelKey model, Price price) {
    this.id = id;
    this.model = model.value();
    since = price.since();
    charge(price);
  }

  final void charge(Price price) {
    input = price.input();
    cachedRead = price.cachedRead();
    cachedWrite = price.cachedWrite();
    output = price.output();
  }

  ModelKey modelKey() {
    return new ModelKey(model);
  }

  Price price() {
    return new Price(input, cachedRead, cachedWrite, output, since);
  }
}
