/** To be built. */
@NullMarked
package dev.plimsoll.flags;

import org.jspecify.annotations.NullMarked;
