/** To be built. */
@NullMarked
package dev.plimsoll.guardrails;

import org.jspecify.annotations.NullMarked;
