/** API keys, by which applications come in. */
@NullMarked
package dev.plimsoll.access.keys;

import org.jspecify.annotations.NullMarked;
