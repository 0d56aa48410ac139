/**
 * What pages say and how: the texts of the bundle, and numbers and times as people read them. No
 * other package of the console holds a text.
 */
@NullMarked
package dev.plimsoll.ui.text;

import org.jspecify.annotations.NullMarked;
