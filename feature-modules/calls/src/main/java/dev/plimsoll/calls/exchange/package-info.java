/** Export of calls, and import of conversations, as files. */
@NullMarked
package dev.plimsoll.calls.exchange;

import org.jspecify.annotations.NullMarked;
