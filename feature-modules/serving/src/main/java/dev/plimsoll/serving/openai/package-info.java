/**
 * The OpenAI wire: {@code POST /v1/chat/completions} and {@code GET /v1/models}, so that the
 * clients which teams already have work unchanged. The model of a request is the key of an AI
 * feature.
 *
 * <p>Servlets rather than REST resources, because an answer may become a stream or an error only
 * after its first piece is there.
 */
@NullMarked
package dev.plimsoll.serving.openai;

import org.jspecify.annotations.NullMarked;
