/** The effects of faults of providers and callers, from the response to the record. */
@NullMarked
package dev.plimsoll.failures;

import org.jspecify.annotations.NullMarked;
