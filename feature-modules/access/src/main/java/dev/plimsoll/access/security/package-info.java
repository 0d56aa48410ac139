/** The log of sign-ins, failures, and whatever else changes how people sign in. */
@NullMarked
package dev.plimsoll.access.security;

import org.jspecify.annotations.NullMarked;
