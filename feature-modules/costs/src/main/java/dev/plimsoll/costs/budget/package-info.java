/** Budgets and reservations, as values. */
@NullMarked
package dev.plimsoll.costs.budget;

import org.jspecify.annotations.NullMarked;
