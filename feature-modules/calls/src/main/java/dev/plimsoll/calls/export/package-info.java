/** Calls as files that other tools read. Nothing in here is for other modules. */
@NullMarked
package dev.plimsoll.calls.export;

import org.jspecify.annotations.NullMarked;
