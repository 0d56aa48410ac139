/** How the server tells open pages what has changed. */
@NullMarked
package dev.plimsoll.ui.push;

import org.jspecify.annotations.NullMarked;
