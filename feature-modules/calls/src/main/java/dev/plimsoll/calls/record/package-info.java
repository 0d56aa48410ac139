/** The record of a call, as values. */
@NullMarked
package dev.plimsoll.calls.record;

import org.jspecify.annotations.NullMarked;
