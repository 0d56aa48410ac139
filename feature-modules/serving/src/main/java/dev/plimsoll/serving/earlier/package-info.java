/** Answers that are given again: to the very same request, or to one that means the same. */
@NullMarked
package dev.plimsoll.serving.earlier;

import org.jspecify.annotations.NullMarked;
