/** Server push to open pages. */
@NullMarked
package dev.plimsoll.ui.push;

import org.jspecify.annotations.NullMarked;
