/** To be built. */
@NullMarked
package dev.plimsoll.access;

import org.jspecify.annotations.NullMarked;
