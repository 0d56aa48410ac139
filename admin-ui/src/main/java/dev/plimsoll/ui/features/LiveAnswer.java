package dev.plimsoll.ui.features;

import com.vaadin.flow.component.UI;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.jobs.AnswerJob;
import dev.plimsoll.models.api.CallerGone;
import dev.plimsoll.models.api.Chunk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Passes an answer from the thread of its call to an open page. Pieces that arrive while the page
 * is busy are passed together, so that a fast model does not flood a slow browser.
 */
final class LiveAnswer implements AnswerListener {
  /** The updates of the page, always called with the page locked. */
  interface Scene {
    void begun(CallId call, ConversationId conversation);

    void found(List<Passage> passages);

    void said(String text);

    void ended(Answer answer);

    /** The answer is delayed. */
    void await(AnswerJob job);
  }

  private final UI ui;
  private final Scene scene;
  private final StringBuilder waiting = new StringBuilder();

  LiveAnswer(UI ui, Scene scene) {
    this.ui = ui;
    this.scene = scene;
  }

  @Override
  public void begun(CallId call, ConversationId conversation) {
    onPage(() -> scene.begun(call, conversation));
  }

  @Override
  public void found(List<Passage> passages) {
    onPage(() -> scene.found(passages));
  }

  @Override
  public Optional<Instant> waitsSince(Instant begun) {
    return Optional.of(begun);
  }

  @Override
  public void said(Chunk chunk) {
    boolean first;
    synchronized (waiting) {
      first = waiting.isEmpty();
      waiting.append(chunk.text());
    }
    if (first && !chunk.text().isEmpty()) {
      onPage(this::bring);
    }
  }

  /** To be called at the end of the call. */
  void ended(Answer answer) {
    if (ui.isAttached()) {
      onPage(() -> {
        bring();
        scene.ended(answer);
      });
    }
  }

  /** To be called at the end of a call whose answer is delayed. */
  void later(AnswerJob job) {
    if (ui.isAttached()) {
      onPage(() -> scene.await(job));
    }
  }

  private void bring() {
    String text;
    synchronized (waiting) {
      text = waiting.toString();
      waiting.setLength(0);
    }
    if (!text.isEmpty()) {
      scene.said(text);
    }
  }

  private void onPage(Runnable change) {
    try {
      var _ = ui.access(change::run);
    } catch (com.vaadin.flow.component.UIDetachedException e) {
      throw new CallerGone(e);
    }
  }
}
