/**
 * Every call of an AI feature: who asked, what was answered, what it cost, and what its asker
 * thought of it.
 *
 * <p>API: {@link dev.plimsoll.calls.CallLog} puts calls on record and finds them, {@link
 * dev.plimsoll.calls.Conversations} shows them as talk and takes feedback, {@link
 * dev.plimsoll.calls.CallFigures} adds them up. A finished call is in the journal on disk before
 * its answer is given, and in the database a moment later. Fires no events. Depends on {@code
 * domain}, {@code platform} and {@code access}.
 */
@NullMarked
package dev.plimsoll.calls;

import org.jspecify.annotations.NullMarked;
