/** To be built. */
@NullMarked
package dev.plimsoll.reviews;

import org.jspecify.annotations.NullMarked;
