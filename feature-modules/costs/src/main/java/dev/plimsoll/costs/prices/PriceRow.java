package dev.plimsoll.costs.prices;

import dev.plimsoll.domain.ModelKey;

/** A {@link Price} of a model. */
record PriceRow(ModelKey model, Price price) {}
