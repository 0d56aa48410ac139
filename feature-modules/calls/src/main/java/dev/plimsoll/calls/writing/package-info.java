/** Writes calls: first into the journal, then in groups into the tables. */
@NullMarked
package dev.plimsoll.calls.writing;

import org.jspecify.annotations.NullMarked;
