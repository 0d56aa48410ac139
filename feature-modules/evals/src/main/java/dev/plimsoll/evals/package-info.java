/** To be built. */
@NullMarked
package dev.plimsoll.evals;

import org.jspecify.annotations.NullMarked;
