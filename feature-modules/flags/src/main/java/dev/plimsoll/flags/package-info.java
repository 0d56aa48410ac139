/**
 * Who has which AI feature: kill switches, staff only, named pilot users, percentages, everyone.
 *
 * <p>API: {@link dev.plimsoll.flags.FeatureFlags}; open pages follow changes by its {@code
 * onChange}. Events: none of its own; changes of flags are ledger entries. Depends on {@code
 * access} and {@code ledger}.
 */
@NullMarked
package dev.plimsoll.flags;

import org.jspecify.annotations.NullMarked;
