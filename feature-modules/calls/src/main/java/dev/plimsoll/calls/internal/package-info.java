/**
 * How calls get from the journal into the database and back out: the codec, the one writer, and the
 * tables. Nothing in here is for other modules.
 */
@NullMarked
package dev.plimsoll.calls.internal;

import org.jspecify.annotations.NullMarked;
