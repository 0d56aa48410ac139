/**
 * Checks on what goes into a model and what comes out.
 *
 * <p>API: {@link dev.plimsoll.guardrails.Guardrails}. A check notes or blocks; what it found never
 * quotes the secret itself. Keeps nothing and depends on {@code domain} and {@code platform}.
 */
@NullMarked
package dev.plimsoll.guardrails;

import org.jspecify.annotations.NullMarked;
