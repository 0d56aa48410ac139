/**
 * Who changed what, when and why: an append-only chain of entries that shows tampering.
 *
 * <p>API: {@link dev.plimsoll.ledger.Ledger}. A change and its entry share one transaction, so
 * there is no change without an entry. Events: {@link dev.plimsoll.ledger.LedgerAppended}, fired on
 * every node once for each entry, in order, after its commit; modules refresh their snapshots from
 * it. Depends on {@code domain} and {@code platform}.
 */
@NullMarked
package dev.plimsoll.ledger;

import org.jspecify.annotations.NullMarked;
