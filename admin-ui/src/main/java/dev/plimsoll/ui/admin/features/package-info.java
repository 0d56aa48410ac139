/** The console's features: their states, figures of the day, kill switches and rollouts. */
@NullMarked
package dev.plimsoll.ui.admin.features;

import org.jspecify.annotations.NullMarked;
