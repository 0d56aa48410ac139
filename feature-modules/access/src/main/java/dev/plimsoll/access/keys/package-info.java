/** API keys for applications. */
@NullMarked
package dev.plimsoll.access.keys;

import org.jspecify.annotations.NullMarked;
