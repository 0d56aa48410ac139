/** The user guide as pages of the console. */
@NullMarked
package dev.plimsoll.ui.guide;

import org.jspecify.annotations.NullMarked;
