package dev.plimsoll.answers;

import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.models.api.Chunk;
import java.util.List;

/**
 * An answer that can be given again.
 *
 * @param chunks what was said on the way, for those who want it as a stream; empty where the answer
 *     was not streamed
 */
public record StoredAnswer(Answer answer, ConversationId conversation, List<Chunk> chunks) {
  public StoredAnswer {
    chunks = List.copyOf(chunks);
  }

  /** Says it all again, piece by piece as it was said. */
  public void replay(AnswerListener listener) {
    listener.begun(answer.call(), conversation);
    chunks.forEach(listener::said);
  }
}
