/** To be built. */
@NullMarked
package dev.plimsoll.prompts;

import org.jspecify.annotations.NullMarked;
