/** What end users see: the AI features that are on for them, and a page for each. */
@NullMarked
package dev.plimsoll.ui.features;

import org.jspecify.annotations.NullMarked;
