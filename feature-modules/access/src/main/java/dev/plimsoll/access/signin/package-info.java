/** Signing in, by password or link. */
@NullMarked
package dev.plimsoll.access.signin;

import org.jspecify.annotations.NullMarked;
