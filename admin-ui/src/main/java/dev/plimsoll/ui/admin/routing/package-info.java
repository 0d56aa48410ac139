/** Which model of a feature a question goes to first: its rules, its examples, and what if. */
@NullMarked
package dev.plimsoll.ui.admin.routing;

import org.jspecify.annotations.NullMarked;
