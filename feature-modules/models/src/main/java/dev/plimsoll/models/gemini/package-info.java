/**
 * Providers of kind {@code gemini}: Google's generateContent, told in the words of the OpenAI wire.
 */
@NullMarked
package dev.plimsoll.models.gemini;

import org.jspecify.annotations.NullMarked;
