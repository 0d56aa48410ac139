/** The people who may sign in. */
@NullMarked
package dev.plimsoll.access.people;

import org.jspecify.annotations.NullMarked;
