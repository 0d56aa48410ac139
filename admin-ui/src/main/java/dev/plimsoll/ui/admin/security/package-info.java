/** The console's log of sign-ins. */
@NullMarked
package dev.plimsoll.ui.admin.security;

import org.jspecify.annotations.NullMarked;
