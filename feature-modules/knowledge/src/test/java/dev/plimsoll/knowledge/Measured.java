package dev.plimsoll.knowledge;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.models.api.Grounding;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.Spelling;
import dev.plimsoll.models.api.Task;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.extractive.Extractive;
import dev.plimsoll.models.minilm.MiniLm;
import dev.plimsoll.models.minilm.WordPieces;
import dev.plimsoll.models.provider.Deployment;
import dev.plimsoll.platform.Json;
import java.util.List;
import java.util.Locale;

/** What the measuring programs measure: the real index and the real built-in model. */
final class Measured {
  static final WordPieces WORD_PIECES = new WordPieces();
  static final Embeddings EMBEDDINGS = new MiniLm(WORD_PIECES);
  private static final int PASSAGES = 6;
  private static final Extractive MODEL = new Extractive(EMBEDDINGS, WORD_PIECES);
  private static final Deployment DEPLOYMENT =
      new Deployment(
          new ModelKey("local"), "local", MODEL.kind(), null, "local", null, Timeouts.DEFAULT);

  private Measured() {}

  /** Passages with their index and their spelling, as in a collection. */
  record Shelf(PassageIndex index, Spelling spelling) {
    static Shelf of(List<Passage> passages) {
      var texts = passages.stream().map(IndexedCollection::textToEmbed).toList();
      var vectors = texts.stream().map(EMBEDDINGS::embed).toList();
      return new Shelf(new PassageIndex(passages, vectors), new Spelling(WORD_PIECES, texts));
    }

    List<Passage> search(String typed) {
      var question = spelling.corrected(typed);
      return index.search(question, EMBEDDINGS.embed(question), PASSAGES);
    }
  }

  /** The guide as it is in the repository. */
  static Shelf guide() {
    return Shelf.of(
        Guide.pages().stream()
            .flatMap(page -> Cutter.passages(page, "/guide/" + page.id()).stream())
            .toList());
  }

  /** What the built-in model says to a question from the passages that are found. */
  static Answered answer(Shelf shelf, String question) {
    var grounding = new Grounding(Task.ANSWER, question, shelf.search(question), List.of(), null);
    var request =
        new ModelRequest(
            DEPLOYMENT.key(), List.of(Message.user(question)), false, Json.object(), grounding);
    if (MODEL.ask(DEPLOYMENT, request, ChunkSink.NONE) instanceof Answered answered) {
      return answered;
    }
    throw new AssertionError("the built-in model failed");
  }

  static void print(String figure, double value) {
    System.out.println(String.format(Locale.ROOT, "%-52s %8.3f", figure, value));
  }
}
