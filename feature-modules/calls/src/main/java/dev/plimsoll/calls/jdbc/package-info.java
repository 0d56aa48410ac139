/** Statements that the tables of calls share. */
@NullMarked
package dev.plimsoll.calls.jdbc;

import org.jspecify.annotations.NullMarked;
