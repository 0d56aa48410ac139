/** How lines of a file become conversations. Nothing in here is for other modules. */
@NullMarked
package dev.plimsoll.calls.imports;

import org.jspecify.annotations.NullMarked;
