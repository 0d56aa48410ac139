package dev.plimsoll.evals.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.Samples;
import dev.plimsoll.evals.cases.EvalCase;
import dev.plimsoll.evals.cases.Expectation;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.cases.InvalidGoldenSet;
import dev.plimsoll.evals.sets.GuideGoldenSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSetsTest {
  private static final String RICH =
      """
      {"name": "help", "feature": "triage", "description": "What people ask", "cases": [
        {"id": "a", "category": "flags", "input": "kill?", "expect": {"regex": "(?i)a second"},
         "variables": {"product": "Plimsoll"}, "note": "the first"},
        {"id": "b", "input": "rain?", "expect": {"abstains": true}},
        {"id": "c", "input": "label?", "expect": {"label": "bug"}},
        {"id": "d", "input": "shape?", "expect": {"schema": {"type": "object", "minProperties": 1.0}}},
        {"id": "e", "input": "port?", "expect": {"substring": "9080"}}
      ]}
      """;

  @Test
  void reads_the_simple_form() {
    var cases = read("[{\"input\": \"Which port?\", \"expected_keyword\": \"9080\"}]").cases();
    assertThat(cases)
        .containsExactly(Samples.question("which-port", "general", "Which port?", "9080"));
  }

  @Test
  void reads_the_richer_form() {
    var document = read(RICH);
    assertThat(document.name()).isEqualTo(new GoldenSetName("help"));
    assertThat(document.feature()).isEqualTo(new FeatureKey("triage"));
    assertThat(document.description()).isEqualTo("What people ask");
    assertThat(document.cases().getFirst())
        .isEqualTo(
            new EvalCase(
                "a",
                "flags",
                "kill?",
                new Expectation.Regex("(?i)a second"),
                Map.of("product", "Plimsoll"),
                "the first"));
    assertThat(document.cases().stream().map(each -> each.expect().getClass().getSimpleName()))
        .containsExactly("Regex", "Abstains", "Label", "Schema", "Substring");
  }

  @Test
  void reads_back_what_it_writes() {
    var cases = read(RICH).cases();
    assertThat(read(JsonSets.write(cases)).cases()).isEqualTo(cases);
  }

  @Test
  void reads_one_case_from_each_line() {
    var document =
        ImportFormat.JSONL.read(
            """
            {"input": "Which port?", "expected_keyword": "9080"}

            {"id": "rain", "input": "Will it rain?", "expect": {"abstains": true}}
            """);
    assertThat(document.cases().stream().map(EvalCase::id)).containsExactly("which-port", "rain");
  }

  @Test
  void reads_the_golden_set_of_the_guide() {
    var document = read(GuideGoldenSet.text());
    assertThat(document.name()).isEqualTo(GuideGoldenSet.NAME);
    assertThat(document.cases()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(document.cases().stream().map(EvalCase::category).distinct().count())
        .isGreaterThanOrEqualTo(6);
    assertThat(document.cases().stream().map(EvalCase::expect))
        .contains(new Expectation.Abstains());
  }

  @Test
  void names_cases_after_their_inputs() {
    var cases =
        read("""
        [{"input": "Port?", "expected_keyword": "1"}, {"input": "port", "expected_keyword": "2"},
         {"input": "???", "expected_keyword": "3"}, {"input": "\u00DCber uns!", "expected_keyword": "4"}]
        """)
            .cases();
    assertThat(cases.stream().map(EvalCase::id))
        .containsExactly("port", "port-2", "case", "\u00FCber-uns");
  }

  @Test
  void does_not_mind_a_byte_order_mark() {
    assertThat(read("\uFEFF[{\"input\": \"a\", \"expected_keyword\": \"b\"}]").cases()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{]                                                     | line 1: golden set must be JSON
          7                                                       | golden set must be a JSON list of cases
          []                                                      | cases must be at least one
          {"name": "help"}                                        | cases must be a list
          {"cases": [], "case": 1}                                | golden set: field 'case' must be one of cases, description, feature, name
          {"name": "No way", "cases": []}                         | name must be 1 to 64 lower-case letters
          {"feature": "No way", "cases": [{"id": "a"}]}           | feature must be the key of an AI feature
          ["a"]                                                   | case 1: case must be a JSON object
          [{"expected_keyword": "b"}]                             | case 1: input must be a text that is not blank
          [{"input": " ", "expected_keyword": "b"}]               | case 1: input must be a text that is not blank
          [{"input": 7, "expected_keyword": "b"}]                 | case 1: input must be a text that is not blank
          [{"input": "a", "input": "b", "expected_keyword": "b"}] | must be JSON, but: Duplicate
          [{"input": "a"}]                                        | case 1: expect must be given, or expected_keyword instead, but not both
          [{"input": "a", "expected_keyword": ""}]                | case 1: expected_keyword must be a text that is not blank
          [{"input": "a", "expected_keywords": "b"}]              | case 1: field 'expected_keywords' must be one of
          [{"input": "a", "expect": {"substring": "b"}}]          | case 1: id must be given
          [{"id": "x", "input": "a", "expect": {"sub": "b"}}]     | case 1 (x): expect must be an object with one of substring, regex, schema, label, abstains
          [{"id": "x", "input": "a", "expect": {}}]               | case 1 (x): expect must be an object with one of
          [{"id": "x", "input": "a", "expect": {"regex": "("}}]   | case 1 (x): expect.regex must be a regular expression
          [{"id": "x", "input": "a", "expect": {"regex": "(?=a)"}}] | case 1 (x): expect.regex must be a regular expression in the syntax of RE2
          [{"id": "x", "input": "a", "expect": {"abstains": false}}] | case 1 (x): expect.abstains must be true
          [{"id": "x", "input": "a", "expect": {"schema": "b"}}]  | case 1 (x): expect.schema must be a JSON Schema as an object
          [{"id": "x", "input": "a", "expect": {"schema": {"type": "text"}}}] | case 1 (x): expect.schema must be a valid JSON Schema
          [{"id": "x", "input": "a", "expect": {"schema": {"$ref": "http://127.0.0.1:1/s"}}}] | case 1 (x): expect.schema must be a valid JSON Schema
          [{"id": "x", "input": "a", "expected_keyword": "b", "variables": {"v": 1}}] | case 1 (x): variables.v must be a text
          [{"id": "x", "input": "a", "expected_keyword": "b", "variables": []}] | case 1 (x): variables must be an object of texts
          """)
  void refuses_what_is_wrong_and_says_where(String text, String message) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(InvalidGoldenSet.class)
        .hasMessageContaining(message);
  }

  @Test
  void refuses_what_is_nested_too_deep() {
    assertThatThrownBy(() -> read("[".repeat(10_000)))
        .isInstanceOf(InvalidGoldenSet.class)
        .hasMessageStartingWith("the file: golden set must be JSON");
  }

  @Test
  void refuses_two_cases_with_one_id() {
    var text =
        """
        {"id": "x", "input": "a", "expected_keyword": "b"}
        {"id": "x", "input": "c", "expected_keyword": "d"}
        """;
    assertThatThrownBy(() -> ImportFormat.JSONL.read(text))
        .hasMessage("line 2: id must be unique, but there is another case 'x'");
  }

  @Test
  void names_the_line_of_a_broken_line() {
    assertThatThrownBy(
            () -> ImportFormat.JSONL.read("{\"input\": \"a\", \"expected_keyword\": \"b\"}\n{"))
        .hasMessage(
            "line 2: golden set must be one JSON object on each line,"
                + " without commas between the lines");
  }

  @Test
  void names_the_field_that_is_wrong() {
    assertThatThrownBy(() -> read("[{\"input\": \"a\", \"expected_keyword\": 1}]"))
        .isInstanceOfSatisfying(
            InvalidGoldenSet.class,
            problem -> assertThat(problem.field()).isEqualTo("expected_keyword"));
  }

  @Test
  void refuses_more_cases_than_anybody_reads() {
    var list =
        IntStream.rangeClosed(0, CaseList.MAX_CASES)
            .mapToObj(i -> "{\"input\": \"" + i + "\", \"expected_keyword\": \"b\"}")
            .collect(Collectors.joining(",", "[", "]"));
    assertThatThrownBy(() -> read(list)).hasMessage("cases must be at most 10000");
  }

  private static SetDocument read(String text) {
    return ImportFormat.JSON.read(text);
  }
}
