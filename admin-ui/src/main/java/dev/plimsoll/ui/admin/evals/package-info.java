/** Golden sets, their runs and the results of cases. */
@NullMarked
package dev.plimsoll.ui.admin.evals;

import org.jspecify.annotations.NullMarked;
