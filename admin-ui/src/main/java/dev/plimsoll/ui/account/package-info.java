/** The page on which people see and change their own sign-in. */
@NullMarked
package dev.plimsoll.ui.account;

import org.jspecify.annotations.NullMarked;
