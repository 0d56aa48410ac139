/** The tables of calls. */
@NullMarked
package dev.plimsoll.calls.store;

import org.jspecify.annotations.NullMarked;
