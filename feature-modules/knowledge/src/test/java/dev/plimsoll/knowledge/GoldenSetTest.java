package dev.plimsoll.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The golden set of the guide: whether the guide says what it expects, and is found. */
class GoldenSetTest {
  /** A little below what it was when the guide was last changed: see {@link GuideMeasurement}. */
  private static final double PASS_RATE = 0.87;

  private final List<JsonNode> cases;

  GoldenSetTest() throws IOException {
    cases = GuideMeasurement.cases(Path.of("../../docs/guide/golden-set.json"));
  }

  @Test
  void expects_only_facts_that_a_passage_of_the_guide_has() {
    var passages =
        Guide.pages().stream()
            .flatMap(page -> Cutter.passages(page, "/guide/" + page.id()).stream())
            .toList();
    assertThat(cases)
        .filteredOn(one -> !GuideMeasurement.mustAbstain(one))
        .isNotEmpty()
        .allSatisfy(one ->
            assertThat(passages)
                .as(one.path("input").asString())
                .anyMatch(passage -> GuideMeasurement.holdsFact(one, passage.text())));
  }

  @Test
  void is_passed_by_the_built_in_model() {
    var guide = Measured.guide();
    var passed =
        cases.stream()
            .filter(one ->
                GuideMeasurement.passes(one, Measured.answer(guide, one.path("input").asString())))
            .count();
    assertThat((double) passed / cases.size()).isGreaterThanOrEqualTo(PASS_RATE);
  }
}
