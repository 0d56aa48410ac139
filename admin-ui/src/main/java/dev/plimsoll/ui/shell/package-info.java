/** The frame around every page: brand, navigation by role, light and dark. */
@NullMarked
package dev.plimsoll.ui.shell;

import org.jspecify.annotations.NullMarked;
