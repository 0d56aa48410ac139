/**
 * Providers of kind {@code openai}: OpenAI itself and everything with its API, such as Azure
 * OpenAI, vLLM and Ollama.
 */
@NullMarked
package dev.plimsoll.models.openai;

import org.jspecify.annotations.NullMarked;
