/** The console's people and API keys. */
@NullMarked
package dev.plimsoll.ui.admin.people;

import org.jspecify.annotations.NullMarked;
