/**
 * The texts of pages: the bundle, and formats of numbers and times. No other package of the console
 * contains a text.
 */
@NullMarked
package dev.plimsoll.ui.text;

import org.jspecify.annotations.NullMarked;
