/** Features that are made in the console: from nothing, or as copies of others. */
@NullMarked
package dev.plimsoll.ui.admin.features.create;

import org.jspecify.annotations.NullMarked;
