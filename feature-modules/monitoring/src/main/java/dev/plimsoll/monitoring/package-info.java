/** To be built. */
@NullMarked
package dev.plimsoll.monitoring;

import org.jspecify.annotations.NullMarked;
