/** The console's features: their state, their day, the kill switch, who has them. */
@NullMarked
package dev.plimsoll.ui.admin.features;

import org.jspecify.annotations.NullMarked;
