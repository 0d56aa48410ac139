/**
 * The console's batches: how far each is, what it costs and saved, and what became of its items.
 */
@NullMarked
package dev.plimsoll.ui.admin.batches;

import org.jspecify.annotations.NullMarked;
