package dev.plimsoll.knowledge;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Passage;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.models.api.Grounding;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.api.ModelRequest;
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
  static final Embeddings EMBEDDINGS = new MiniLm(new WordPieces());
  private static final int PASSAGES = 6;
  private static final Extractive MODEL = new Extractive(EMBEDDINGS, new WordPieces());
  private static final Deployment DEPLOYMENT =
      new Deployment(
          new ModelKey("local"), "local", MODEL.kind(), null, "local", null, Timeouts.DEFAULT);

  private Measured() {}

  static PassageIndex index(List<Passage> passages) {
    return new PassageIndex(
        passages,
        passages.stream().map(IndexedCollection::textToEmbed).map(EMBEDDINGS::embed).toList());
  }

  /** What the built-in model says to a question from the passages that the index finds. */
  static Answered answer(PassageIndex index, String question) {
    var found = index.search(question, EMBEDDINGS.embed(question), PASSAGES);
    var grounding = new Grounding(Task.ANSWER, question, found, List.of(), null);
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
