/**
 * Who has which AI feature: kill switches, staff only, named pilot users, percentages, everyone.
 *
 * <p>API: {@link dev.plimsoll.flags.FeatureFlags}; open pages hear of changes through its {@code
 * onChange}. Events: none beyond the ledger's {@code Changed} of the kind {@code flag}. Depends on
 * {@code access} and {@code ledger}.
 */
@NullMarked
package dev.plimsoll.flags;

import org.jspecify.annotations.NullMarked;
