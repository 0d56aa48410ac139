/**
 * Every call of an AI feature: who asked, what was answered, what it cost, and the user's feedback.
 *
 * <p>API: {@link dev.plimsoll.calls.CallLog} puts calls on record and finds them, {@link
 * dev.plimsoll.calls.Conversations} shows conversations and takes feedback, {@link
 * dev.plimsoll.calls.CallFigures} adds them up, {@link dev.plimsoll.calls.figures.LatencyBudgets}
 * sets how long they may take, {@link dev.plimsoll.calls.exchange.CallExport} and {@link
 * dev.plimsoll.calls.exchange.ConversationImport} export and import them, {@link
 * dev.plimsoll.calls.retention.CallRetention} and {@link dev.plimsoll.calls.PersonData} delete. A
 * finished call is in the journal on disk before its answer is given, and in the database a moment
 * later. Fires {@link dev.plimsoll.calls.record.PersonErased}. Depends on {@code domain}, {@code
 * platform}, {@code ledger} and {@code access}.
 */
@NullMarked
package dev.plimsoll.calls;

import org.jspecify.annotations.NullMarked;
