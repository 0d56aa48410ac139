/** Prices of models, and the costs of calls. */
@NullMarked
package dev.plimsoll.costs.prices;

import org.jspecify.annotations.NullMarked;
