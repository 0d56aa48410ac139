/** The OpenAI API. */
@NullMarked
package dev.plimsoll.gateway.openai;

import org.jspecify.annotations.NullMarked;
