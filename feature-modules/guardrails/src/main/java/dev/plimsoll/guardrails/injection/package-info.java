/** Finds texts that try to give a model orders. */
@NullMarked
package dev.plimsoll.guardrails.injection;

import org.jspecify.annotations.NullMarked;
