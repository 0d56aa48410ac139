/** The console's batches: their states, costs, savings and items. */
@NullMarked
package dev.plimsoll.ui.admin.batches;

import org.jspecify.annotations.NullMarked;
