package dev.plimsoll.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Passage;
import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.models.api.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexedCollectionTest {
  private static final Document KILL =
      new Document(
          "05-kill", "Kill", "# Kill\nIt turns features off.\n## Undo\nIt needs a reason.");
  private static final Document BUDGET =
      new Document("10-budget", "Budget", "# Budget\nIt limits what features cost.");

  /** A vocabulary without words, so that all that the documents do not know may be misspelt. */
  private static final Vocabulary NO_WORDS =
      new Vocabulary() {
        @Override
        public double rarity(String word) {
          return 1;
        }

        @Override
        public List<String> commonWords() {
          return List.of();
        }
      };

  @TempDir Path folder;
  private final Letters letters = new Letters();
  private final IndexedCollection collection =
      new IndexedCollection("guide", List.of(KILL, BUDGET), NO_WORDS);

  @Test
  void finds_passages_by_words_before_it_has_learnt() {
    assertThat(titles(collection.search("reason", 5, letters))).containsExactly("Kill › Undo");
    assertThat(collection.state()).isEqualTo(new IndexState.Indexing(0, 3));
    assertThat(letters.asked).isZero();
  }

  @Test
  void finds_passages_by_words_that_are_misspelt() {
    assertThat(titles(collection.search("raeson", 5, letters))).containsExactly("Kill › Undo");
  }

  @Test
  void finds_passages_by_meaning_after_it_has_learnt() {
    collection.learn(letters, file());
    assertThat(collection.state()).isEqualTo(new IndexState.Ready(3));
    assertThat(titles(collection.search("bananas", 1, letters))).containsExactly("Budget");
  }

  @Test
  void says_how_far_it_has_come() {
    var states = new ArrayList<IndexState>();
    collection.learn(
        new Spy(() -> {
          states.add(collection.state());
          return new float[] {1};
        }),
        file());
    assertThat(states)
        .containsExactly(
            new IndexState.Indexing(0, 3),
            new IndexState.Indexing(1, 3),
            new IndexState.Indexing(2, 3));
  }

  @Test
  void learns_at_once_what_it_learnt_before() {
    collection.learn(letters, file());
    assertThat(letters.asked).isEqualTo(3);
    var next = new IndexedCollection("guide", List.of(KILL, BUDGET), NO_WORDS);
    next.learn(letters, file());
    assertThat(letters.asked).isEqualTo(3);
    assertThat(titles(next.search("bananas", 1, letters))).containsExactly("Budget");
  }

  @Test
  void learns_only_what_is_new_and_forgets_what_is_gone() throws IOException {
    collection.learn(letters, file());
    var size = Files.size(folder.resolve("letters.bin"));
    var changed = new Document("10-budget", "Budget", "# Budget\nIt is new.");
    new IndexedCollection("guide", List.of(KILL, changed), NO_WORDS).learn(letters, file());
    assertThat(letters.asked).isEqualTo(4);
    assertThat(Files.size(folder.resolve("letters.bin"))).isEqualTo(size);
  }

  @Test
  void learns_anew_what_a_broken_file_holds() throws IOException {
    collection.learn(letters, file());
    Files.write(folder.resolve("letters.bin"), new byte[] {0, 0, 0, 9, 1});
    collection.learn(letters, file());
    assertThat(letters.asked).isEqualTo(6);
    assertThat(collection.state()).isEqualTo(new IndexState.Ready(3));
  }

  @Test
  void learns_also_where_nothing_can_be_kept() throws IOException {
    var noFolder = Files.createFile(folder.resolve("taken"));
    collection.learn(letters, new VectorFile(noFolder, "letters"));
    assertThat(collection.state()).isEqualTo(new IndexState.Ready(3));
  }

  @Test
  void goes_on_by_words_alone_where_the_model_cannot_run() {
    collection.learn(
        new Spy(() -> {
          throw new IllegalStateException("no library");
        }),
        file());
    assertThat(collection.state()).isEqualTo(new IndexState.WordsOnly(3, "no library"));
    assertThat(titles(collection.search("reason", 5, letters))).containsExactly("Kill › Undo");
  }

  @Test
  void knows_its_passages_by_id() {
    assertThat(collection.passage("05-kill.undo.1").map(Passage::link))
        .hasValue("/guide/05-kill#undo");
    assertThat(collection.passage("05-kill.undo.2")).isEmpty();
  }

  private VectorFile file() {
    return new VectorFile(folder, letters.model());
  }

  private static List<String> titles(List<Passage> passages) {
    return passages.stream().map(Passage::title).toList();
  }

  private record Spy(Supplier<float[]> vector) implements Embeddings {
    @Override
    public int dimensions() {
      return 1;
    }

    @Override
    public String model() {
      return "spy";
    }

    @Override
    public float[] embed(String text) {
      return vector.get();
    }
  }
}
