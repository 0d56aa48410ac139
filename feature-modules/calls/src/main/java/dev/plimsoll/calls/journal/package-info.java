/**
 * A local append-only journal that survives the death of the process: entries of bytes in files of
 * limited size, appended by many threads, read in order by one, and deleted file by file. It knows
 * nothing of calls.
 */
@NullMarked
package dev.plimsoll.calls.journal;

import org.jspecify.annotations.NullMarked;
