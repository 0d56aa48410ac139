/** The ways in for people: passwords and links. */
@NullMarked
package dev.plimsoll.access.signin;

import org.jspecify.annotations.NullMarked;
