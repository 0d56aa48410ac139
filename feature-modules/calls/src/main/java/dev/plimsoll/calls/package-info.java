/** To be built. */
@NullMarked
package dev.plimsoll.calls;

import org.jspecify.annotations.NullMarked;
