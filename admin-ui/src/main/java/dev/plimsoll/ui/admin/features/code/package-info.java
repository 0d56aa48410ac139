/** How an application calls a feature, to be copied. */
@NullMarked
package dev.plimsoll.ui.admin.features.code;

import org.jspecify.annotations.NullMarked;
