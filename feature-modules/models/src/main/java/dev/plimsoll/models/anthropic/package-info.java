/** Providers of kind {@code anthropic}: its Messages API, told in the words of the OpenAI wire. */
@NullMarked
package dev.plimsoll.models.anthropic;

import org.jspecify.annotations.NullMarked;
