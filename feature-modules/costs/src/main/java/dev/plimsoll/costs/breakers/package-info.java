/** Stops the spending of a feature that suddenly spends many times what is usual. */
@NullMarked
package dev.plimsoll.costs.breakers;

import org.jspecify.annotations.NullMarked;
