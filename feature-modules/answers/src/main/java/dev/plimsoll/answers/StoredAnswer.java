package dev.plimsoll.answers;

import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.models.api.Chunk;
import java.util.List;

/**
 * An answer that can be given again.
 *
 * @param chunks what was streamed of it, in few pieces; empty if it was not streamed
 */
public record StoredAnswer(Answer answer, ConversationId conversation, List<Chunk> chunks) {
  public StoredAnswer {
    chunks = List.copyOf(chunks);
  }

  /** Streams the answer again. */
  public void replay(AnswerListener listener) {
    listener.begun(answer.call(), conversation);
    chunks.forEach(listener::said);
  }
}
