/** Sessions of people who have signed in, which live in the database. */
@NullMarked
package dev.plimsoll.access.sessions;

import org.jspecify.annotations.NullMarked;
