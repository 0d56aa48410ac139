/** Golden sets, their runs, and what became of each case. */
@NullMarked
package dev.plimsoll.ui.admin.evals;

import org.jspecify.annotations.NullMarked;
