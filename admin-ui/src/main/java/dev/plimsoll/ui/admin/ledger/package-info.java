/** The ledger page: every change, who made it, when and why. */
@NullMarked
package dev.plimsoll.ui.admin.ledger;

import org.jspecify.annotations.NullMarked;
