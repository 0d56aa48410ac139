/** What becomes of what providers and callers do wrong, from the wire to the record. */
@NullMarked
package dev.plimsoll.failures;

import org.jspecify.annotations.NullMarked;
