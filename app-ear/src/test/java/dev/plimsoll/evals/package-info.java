@NullMarked
package dev.plimsoll.evals;

import org.jspecify.annotations.NullMarked;
