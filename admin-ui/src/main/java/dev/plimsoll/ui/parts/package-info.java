/** Components for all pages: page frame, chips, charts, empty states. */
@NullMarked
package dev.plimsoll.ui.parts;

import org.jspecify.annotations.NullMarked;
