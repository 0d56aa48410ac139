package dev.plimsoll.knowledge;

import dev.plimsoll.domain.Passage;
import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.models.api.Vocabulary;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.platform.lifecycle.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The documents of all collections and the passages in them. Passages can be found by words from
 * the start, and by meaning as soon as their vectors are ready.
 */
@ApplicationScoped
public class KnowledgeBase {
  /** The collection of the pages of the user guide. */
  public static final String GUIDE = "guide";

  @Inject Embeddings embeddings;
  @Inject Vocabulary vocabulary;
  @Inject BackgroundExecutor executor;

  /** The data folder. */
  @Inject
  @ConfigProperty(name = "plimsoll.data")
  String data;

  private volatile Map<String, IndexedCollection> shelves = Map.of();

  void fill(@Observes @Priority(StartOrder.SNAPSHOTS) Startup event) {
    shelves = Map.of(GUIDE, new IndexedCollection(GUIDE, Guide.pages(), vocabulary));
  }

  void learn(@Observes @Priority(StartOrder.BACKGROUND) Startup event) {
    var file = new VectorFile(Path.of(data, "vectors"), embeddings.model());
    for (var indexedCollection : shelves.values()) {
      var _ =
          executor.start(
              "Indexing " + indexedCollection, () -> indexedCollection.learn(embeddings, file));
    }
  }

  /**
   * The passages of a collection that match a question best, best first. Typing errors in the
   * question are corrected before.
   *
   * @throws UnknownCollection if there is no such collection
   */
  public List<Passage> search(String collection, String question, int k) {
    return shelf(collection).search(question, k, embeddings);
  }

  public Optional<Passage> passage(String collection, String id) {
    return shelf(collection).passage(id);
  }

  /** The documents of a collection in reading order. */
  public List<Document> documents(String collection) {
    return shelf(collection).documents();
  }

  public Optional<Document> document(String collection, String id) {
    return documents(collection).stream().filter(page -> page.id().equals(id)).findFirst();
  }

  public IndexState state(String collection) {
    return shelf(collection).state();
  }

  private IndexedCollection shelf(String collection) {
    var indexedCollection = shelves.get(collection);
    if (indexedCollection == null) {
      throw new UnknownCollection(collection);
    }
    return indexedCollection;
  }
}
