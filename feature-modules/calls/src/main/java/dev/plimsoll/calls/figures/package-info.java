/** Figures added up from calls, and latency budgets. */
@NullMarked
package dev.plimsoll.calls.figures;

import org.jspecify.annotations.NullMarked;
