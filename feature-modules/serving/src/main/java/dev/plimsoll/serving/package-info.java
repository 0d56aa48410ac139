/** To be built. */
@NullMarked
package dev.plimsoll.serving;

import org.jspecify.annotations.NullMarked;
