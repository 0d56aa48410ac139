/** The rules that hold all modules together. */
@NullMarked
package dev.plimsoll.architecture;

import org.jspecify.annotations.NullMarked;
