package dev.plimsoll.knowledge;

import static dev.plimsoll.knowledge.KnowledgeBase.GUIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.Passage;
import jakarta.enterprise.event.Startup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnowledgeBaseTest {
  private static final Path PAGES = Path.of("../../docs/guide");

  private final KnowledgeBase knowledge = new KnowledgeBase();

  @BeforeEach
  void fill() {
    knowledge.fill(new Startup());
  }

  @Test
  void holds_every_page_of_the_guide_in_order() throws IOException {
    try (var files = Files.list(PAGES)) {
      var pages =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".md"))
              .map(name -> name.replace(".md", ""))
              .sorted()
              .toList();
      assertThat(knowledge.documents(GUIDE)).extracting(Document::id).isEqualTo(pages);
    }
  }

  @Test
  void knows_a_page_and_its_title() {
    assertThat(knowledge.document(GUIDE, "05-kill-switch").map(Document::title))
        .hasValue("The kill switch");
    assertThat(knowledge.document(GUIDE, "99-nothing")).isEmpty();
  }

  @Test
  void answers_from_the_guide_at_once() {
    var found = knowledge.search(GUIDE, "How fast does a kill arrive?", 6);
    assertThat(found).hasSize(6);
    assertThat(found.getFirst().link()).isEqualTo("/guide/05-kill-switch#how-fast-a-kill-arrives");
    assertThat(knowledge.passage(GUIDE, found.getFirst().id())).hasValue(found.getFirst());
    assertThat(knowledge.state(GUIDE)).isInstanceOf(IndexState.Indexing.class);
  }

  @Test
  void cuts_the_guide_into_passages_with_ids_and_links_of_their_own() {
    var passages =
        knowledge.documents(GUIDE).stream()
            .flatMap(page -> Cutter.passages(page, "/guide/" + page.id()).stream())
            .toList();
    var ids = passages.stream().map(Passage::id).collect(Collectors.toSet());
    assertThat(ids).hasSameSizeAs(passages);
    assertThat(passages).allSatisfy(one -> assertThat(one.text()).hasSizeBetween(60, 2_500));
  }

  @Test
  void refuses_a_collection_that_does_not_exist() {
    assertThatThrownBy(() -> knowledge.search("atlas", "Where is Rome?", 3))
        .isInstanceOf(UnknownCollection.class)
        .hasMessageContaining("'atlas'");
  }
}
