/**
 * Providers of kind {@code anthropic}: the Messages API, converted from and to the OpenAI format.
 */
@NullMarked
package dev.plimsoll.models.anthropic;

import org.jspecify.annotations.NullMarked;
