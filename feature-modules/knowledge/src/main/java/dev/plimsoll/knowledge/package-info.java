/** To be built. */
@NullMarked
package dev.plimsoll.knowledge;

import org.jspecify.annotations.NullMarked;
