/** The dashboard: how the six figures stand, how they went, and how far they may go. */
@NullMarked
package dev.plimsoll.ui.admin.dashboard;

import org.jspecify.annotations.NullMarked;
