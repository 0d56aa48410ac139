/** Calls as files: export, and import of conversations. */
@NullMarked
package dev.plimsoll.calls.exchange;

import org.jspecify.annotations.NullMarked;
