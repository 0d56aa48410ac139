/** To be built. */
@NullMarked
package dev.plimsoll.workspace;

import org.jspecify.annotations.NullMarked;
