/**
 * The chat format of OpenAI, in which callers ask: taken apart for providers with another format,
 * and put together from their answers.
 */
@NullMarked
package dev.plimsoll.models.chat;

import org.jspecify.annotations.NullMarked;
