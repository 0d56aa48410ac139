/** What models charge, and what calls cost by it. */
@NullMarked
package dev.plimsoll.costs.prices;

import org.jspecify.annotations.NullMarked;
