/** The terms in which two texts must agree so that an answer to one serves the other as well. */
@NullMarked
package dev.plimsoll.caching.terms;

import org.jspecify.annotations.NullMarked;
