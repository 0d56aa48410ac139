/** To be built. */
@NullMarked
package dev.plimsoll.costs;

import org.jspecify.annotations.NullMarked;
