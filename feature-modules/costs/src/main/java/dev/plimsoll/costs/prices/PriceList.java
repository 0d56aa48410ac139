package dev.plimsoll.costs.prices;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.plimsoll.domain.ModelKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The prices of all models, past, present and future. */
record PriceList(Map<ModelKey, List<Price>> newestFirst) {
  static final PriceList EMPTY = new PriceList(Map.of());

  static PriceList of(List<PriceRow> rows) {
    return new PriceList(
        rows.stream()
            .sorted(Comparator.comparing((PriceRow row) -> row.price().since()).reversed())
            .collect(groupingBy(PriceRow::model, mapping(PriceRow::price, toList()))));
  }

  Optional<Price> at(ModelKey model, Instant time) {
    for (var price : newestFirst.getOrDefault(model, List.of())) {
      if (price.holds(time)) {
        return Optional.of(price);
      }
    }
    return Optional.empty();
  }
}
