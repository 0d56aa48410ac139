/**
 * Providers of kind {@code gemini}: Google's generateContent, converted from and to the OpenAI
 * format.
 */
@NullMarked
package dev.plimsoll.models.gemini;

import org.jspecify.annotations.NullMarked;
