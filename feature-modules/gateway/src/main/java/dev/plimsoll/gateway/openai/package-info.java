/** The OpenAI wire. */
@NullMarked
package dev.plimsoll.gateway.openai;

import org.jspecify.annotations.NullMarked;
