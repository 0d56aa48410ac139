/** The page where everybody begins: their features, and what waits for them. */
@NullMarked
package dev.plimsoll.ui.home;

import org.jspecify.annotations.NullMarked;
