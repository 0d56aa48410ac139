package dev.plimsoll.knowledge;

import dev.plimsoll.domain.Passage;
import dev.plimsoll.knowledge.IndexState.Indexing;
import dev.plimsoll.knowledge.IndexState.Ready;
import dev.plimsoll.knowledge.IndexState.WordsOnly;
import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.models.api.Spelling;
import dev.plimsoll.models.api.Vocabulary;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** The documents of one collection, split into passages and indexed. */
final class IndexedCollection {
  private static final Logger LOG = System.getLogger(IndexedCollection.class.getName());

  private final String name;
  private final List<Document> documents;
  private final List<Passage> passages;
  private final Spelling spelling;
  private volatile PassageIndex index;
  private volatile IndexState state;

  /** A collection that can be searched by words at once, and by meaning after {@link #learn}. */
  IndexedCollection(String name, List<Document> documents, Vocabulary vocabulary) {
    this.name = name;
    this.documents = documents;
    passages =
        documents.stream()
            .flatMap(page -> Cutter.passages(page, "/" + name + "/" + page.id()).stream())
            .toList();
    spelling =
        new Spelling(vocabulary, passages.stream().map(IndexedCollection::textToEmbed).toList());
    index = new PassageIndex(passages);
    state = new Indexing(0, passages.size());
  }

  List<Passage> search(String typed, int k, Embeddings embeddings) {
    var index = this.index;
    var question = spelling.corrected(typed);
    return index.search(question, index.knowsMeaning() ? embeddings.embed(question) : null, k);
  }

  Optional<Passage> passage(String id) {
    return passages.stream().filter(passage -> passage.id().equals(id)).findFirst();
  }

  List<Document> documents() {
    return documents;
  }

  IndexState state() {
    return state;
  }

  /** Reads the vectors of the passages from the file, or computes and stores them. */
  void learn(Embeddings embeddings, VectorFile file) {
    var started = System.nanoTime();
    try {
      index = new PassageIndex(passages, vectors(embeddings, file));
      state = new Ready(passages.size());
      var seconds = (System.nanoTime() - started) / 1e9;
      LOG.log(Level.INFO, "Indexed {0} passages of {1} in {2} s", passages.size(), this, seconds);
    } catch (IllegalStateException noModel) {
      state = new WordsOnly(passages.size(), String.valueOf(noModel.getMessage()));
      LOG.log(Level.WARNING, "The passages of " + this + " can be found by words only", noModel);
    }
  }

  @SuppressWarnings(
      "ThreadPriorityCheck") // others get a turn: native code holds the carrier thread
  private List<float[]> vectors(Embeddings embeddings, VectorFile file) {
    var known = file.read();
    var vectors = new ArrayList<float[]>();
    var used = new HashMap<String, float[]>();
    for (var passage : passages) {
      var text = textToEmbed(passage);
      var vector = known.get(VectorFile.key(text));
      vectors.add(vector == null ? embeddings.embed(text) : vector);
      used.put(VectorFile.key(text), vectors.getLast());
      state = new Indexing(vectors.size(), passages.size());
      Thread.yield();
    }
    if (!known.keySet().equals(used.keySet())) {
      file.write(used);
    }
    return vectors;
  }

  static String textToEmbed(Passage passage) {
    return passage.title() + "\n" + passage.text();
  }

  @Override
  public String toString() {
    return "the " + name;
  }
}
