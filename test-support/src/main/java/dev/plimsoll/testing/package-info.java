/** What the tests of several modules stand on: databases, a history of calls, and the guide. */
@NullMarked
package dev.plimsoll.testing;

import org.jspecify.annotations.NullMarked;
