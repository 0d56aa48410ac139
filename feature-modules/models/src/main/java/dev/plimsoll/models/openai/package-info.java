/**
 * Providers of kind {@code openai}: OpenAI itself and everything that speaks its wire, such as
 * Azure OpenAI, vLLM and Ollama.
 */
@NullMarked
package dev.plimsoll.models.openai;

import org.jspecify.annotations.NullMarked;
