package dev.plimsoll.models.extractive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.models.api.LabelledExample;
import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LabellingTest {
  private static final List<LabelledExample> EXAMPLES =
      List.of(
          new LabelledExample("The invoice was charged twice", "billing"),
          new LabelledExample("Refund the charged invoice", "billing"),
          new LabelledExample("The page crashes in the browser", "bug"),
          new LabelledExample("Saving crashes the page", "bug"),
          new LabelledExample("Password forgotten", "account"));

  private final WordCounts embeddings = new WordCounts();
  private final Labelling labelling = new Labelling(embeddings);

  @Test
  void names_the_label_of_the_nearest_examples() {
    assertThat(label("My invoice is charged wrongly", null).path("label").asString())
        .isEqualTo("billing");
    assertThat(label("This page crashes", null).path("label").asString()).isEqualTo("bug");
  }

  @Test
  void is_sure_of_what_it_has_seen_and_unsure_of_what_it_has_not() {
    assertThat(confidence("The invoice was charged twice")).isGreaterThan(0.9);
    assertThat(confidence("Penguins swim")).isLessThan(0.2);
  }

  @Test
  void is_surer_of_a_text_like_an_example_than_of_one_that_shares_a_word_with_it() {
    assertThat(confidence("Refund the invoice")).isGreaterThan(confidence("Refund the penguins"));
  }

  @Test
  void reads_no_example_again_that_it_has_learned() {
    labelling.learn(EXAMPLES);
    var learned = embeddings.asked;
    label("This page crashes", null);
    label("Forgotten password", null);
    assertThat(embeddings.asked).isEqualTo(learned + 2);
  }

  @Test
  void reads_only_the_new_example_when_one_is_added() {
    labelling.learn(EXAMPLES);
    var learned = embeddings.asked;
    var more = new ArrayList<>(EXAMPLES);
    more.add(new LabelledExample("The server is down", "outage"));
    labelling.learn(more);
    assertThat(embeddings.asked).isEqualTo(learned + 1);
    assertThat(
            Json.parse(labelling.label("Server down", more, null).text()).path("label").asString())
        .isEqualTo("outage");
  }

  @Test
  void learns_more_examples_than_it_remembers_vectors_of_passages() {
    var many =
        IntStream.range(0, 5_000)
            .mapToObj(i -> new LabelledExample("ticket " + i, i % 2 == 0 ? "even" : "odd"))
            .toList();
    labelling.learn(many);
    var learned = embeddings.asked;
    labelling.label("ticket 17", many, null);
    assertThat(embeddings.asked).isEqualTo(learned + 1);
  }

  @Test
  void rounds_the_confidence_to_two_digits() {
    assertThat(label("The charged page", null).path("confidence").decimalValue().scale())
        .isLessThanOrEqualTo(2);
  }

  @Test
  void names_only_labels_that_the_schema_allows() {
    var schema = "{\"properties\":{\"label\":{\"enum\":[\"bug\",\"account\"]}}}";
    assertThat(label("The invoice was charged twice", schema).path("label").asString())
        .isNotEqualTo("billing");
  }

  @Test
  void fills_in_nothing_that_a_closed_schema_does_not_know() {
    var schema =
        "{\"additionalProperties\":false,\"properties\":{\"label\":{\"type\":\"string\"}}}";
    assertThat(label("This page crashes", schema).has("confidence")).isFalse();
  }

  @Test
  void refuses_a_schema_that_requires_more() {
    assertThatThrownBy(() -> label("x", "{\"required\":[\"label\",\"priority\"]}"))
        .isInstanceOf(CannotLabel.class)
        .hasMessageContaining("'priority'");
  }

  @Test
  void refuses_a_schema_that_has_no_place_for_a_label() {
    assertThatThrownBy(() -> label("x", "{\"type\":\"array\"}")).isInstanceOf(CannotLabel.class);
    assertThatThrownBy(
            () -> label("x", "{\"additionalProperties\":false,\"properties\":{\"tag\":{}}}"))
        .isInstanceOf(CannotLabel.class);
  }

  @Test
  void refuses_to_label_without_examples() {
    assertThatThrownBy(() -> labelling.label("x", List.of(), null))
        .isInstanceOf(CannotLabel.class)
        .hasMessageContaining("no labelled example");
  }

  private double confidence(String text) {
    return label(text, null).path("confidence").asDouble();
  }

  private JsonNode label(String text, @Nullable String schema) {
    return Json.parse(labelling.label(text, EXAMPLES, schema).text());
  }
}
