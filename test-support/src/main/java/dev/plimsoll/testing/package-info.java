/** The databases that the tests of several modules run on. */
@NullMarked
package dev.plimsoll.testing;

import org.jspecify.annotations.NullMarked;
