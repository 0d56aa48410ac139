/** The cost pages: spending and forecast, budgets and breakers, prices, calculator. */
@NullMarked
package dev.plimsoll.ui.admin.costs;

import org.jspecify.annotations.NullMarked;
