/** How long calls are kept. */
@NullMarked
package dev.plimsoll.calls.retention;

import org.jspecify.annotations.NullMarked;
