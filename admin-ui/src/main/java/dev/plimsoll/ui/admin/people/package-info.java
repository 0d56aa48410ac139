/** Who may sign in, and the keys by which applications come in. */
@NullMarked
package dev.plimsoll.ui.admin.people;

import org.jspecify.annotations.NullMarked;
