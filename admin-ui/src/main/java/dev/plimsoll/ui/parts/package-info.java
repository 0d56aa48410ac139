/** Parts that the pages of all modules are made of: page frame, chips, charts, empty states. */
@NullMarked
package dev.plimsoll.ui.parts;

import org.jspecify.annotations.NullMarked;
