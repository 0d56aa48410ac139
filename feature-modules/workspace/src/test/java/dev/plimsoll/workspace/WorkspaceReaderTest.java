package dev.plimsoll.workspace;

import static dev.plimsoll.workspace.WorkspaceFile.each;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceReaderTest {
  private final WorkspaceReader reader =
      new WorkspaceReader(Map.of("CI_KEY", "secret".repeat(6))::get);

  @Test
  void refuses_a_country_that_there_is_not() {
    assertThatThrownBy(() -> reader.read("team.yaml", "countries: [DE, XX]"))
        .isInstanceOf(InvalidWorkspace.class)
        .hasMessageContaining("countries[1]")
        .hasMessageContaining("ISO 3166");
  }

  @Test
  void reads_all_parts() {
    var file =
        reader.read(
            "team.yaml",
            """
            countries: [DE, fr]
            providers:
              - {name: ours, kind: openai, url: "http://127.0.0.1:1/v1", key: "${CI_KEY}"}
            models:
              - {key: small, provider: ours, model: small-2026, price: {input: 0.25, output: 2}}
            prompts:
              - name: help
                variables: [question]
                parts: [{role: user, template: "{{question}}"}]
            features:
              - key: help
                title: Help
                task: chat
                prompt: {name: help}
                fallback: [{model: small}, {template: Later.}]
                flag: {percentage: 20}
                block: [personal-data, injection]
                budget: {limit: 5, per: day}
                spendBreaker: {times: 10, window: 60m, least: 1}
            budgets:
              - name: each-user
                counts: {feature: help, user: "*"}
                limit: 20
                measure: calls
                per: minute
                whenUsedUp: next-rung
            people:
              - {name: anna, roles: [admin]}
            keys:
              - {name: ci, secret: "${CI_KEY}", features: [help]}
            """);
    assertThat(file.countries()).containsExactly("DE", "fr");
    assertThat(each(file.features()))
        .extracting(WorkspaceFile.Feature::key)
        .containsExactly("help");
    assertThat(each(file.models())).extracting(WorkspaceFile.Model::key).containsExactly("small");
    assertThat(each(file.people())).extracting(WorkspaceFile.Person::name).containsExactly("anna");
    assertThat(each(file.keys())).extracting(WorkspaceFile.Key::name).containsExactly("ci");
  }

  @Test
  void reads_prices_of_sounds_also_in_tiers_and_batches() {
    var file =
        reader.read(
            "team.yaml",
            """
            providers:
              - {name: ours, kind: openai, url: "http://127.0.0.1:1/v1"}
            models:
              - key: hears
                provider: ours
                model: hears
                price:
                  {input: 1, output: 2, audioInput: 3, audioCachedRead: 1, audioOutput: 5,
                   batch: {input: 1, output: 2, audioInput: 2, audioOutput: 3},
                   tiers: [{above: 1000, input: 2, output: 4, audioOutput: 9}]}
            """);
    var price = Objects.requireNonNull(each(file.models()).getFirst().price());
    assertThat(price.path("audioInput").intValue()).isEqualTo(3);
    assertThat(price.at("/tiers/0/audioOutput").intValue()).isEqualTo(9);
  }

  @Test
  void names_what_is_wrong_with_prices_and_budgets() {
    assertThatThrownBy(() ->
            reader.read(
                "team.yaml",
                """
                providers:
                  - {name: ours, kind: openai, url: "http://127.0.0.1:1/v1"}
                models:
                  - {key: small, provider: ours, model: unheard-of, price: catalogue}
                  - key: big
                    provider: ours
                    model: big
                    price: {input: 1, output: 2, since: 2027-01-01, until: 2026-01-01}
                budgets:
                  - {name: calls, limit: 1.5, measure: calls, per: day}
                  - {name: gone, counts: {feature: gone}, limit: 1, per: day}
                """))
        .hasMessageContaining(
            "line 4: models[0]: price: the catalogue has no price for 'unheard-of'")
        .hasMessageContaining("line 5: models[1]: price.until must be after price.since")
        .hasMessageContaining("line 10: budgets[0]: budget.limit must have no decimals")
        .hasMessageContaining("line 11: budgets[1].counts.feature: there is no feature 'gone'");
  }

  @Test
  void asks_for_a_value_of_each_variable_that_no_call_fills() {
    var text =
        """
        prompts:
          - name: help
            variables: [question, tone]
            parts: [{role: user, template: "{{question}}, in a {{tone}} tone"}]
        features:
          - key: help
            title: Help
            task: chat
            prompt: {name: help%s}
            fallback: [{template: Later.}]
        """;
    assertThatThrownBy(() -> reader.read("team.yaml", text.formatted("")))
        .isInstanceOf(InvalidWorkspace.class)
        .hasMessageContaining("features[0].prompt")
        .hasMessageContaining("'tone'");
    assertThat(reader.read("team.yaml", text.formatted(", variables: {tone: calm}")).features())
        .hasSize(1);
  }

  @Test
  void takes_an_empty_file_for_an_empty_workspace() {
    assertThat(reader.read("team.yaml", "").features()).isNull();
  }

  @Test
  void names_line_key_and_what_was_expected() {
    assertThatThrownBy(() ->
            reader.read(
                "team.yaml",
                """
                people:
                  - name: anna
                    roles: [captain]
                """))
        .isInstanceOf(InvalidWorkspace.class)
        .hasMessageContaining("team.yaml, line 3: people[0].roles[0]:")
        .hasMessageContaining("admin");
  }

  @Test
  void refuses_a_field_that_it_does_not_know() {
    assertThatThrownBy(() -> reader.read("team.yaml", "people: []\nfeature: []\n"))
        .hasMessageContaining("line 2: feature:");
  }

  @Test
  void refuses_a_model_of_an_unknown_provider_and_says_which_are_known() {
    assertThatThrownBy(() ->
            reader.read(
                "team.yaml",
                """
                providers:
                  - {name: ours, kind: local-extractive}
                models:
                  - {key: small, provider: theirs, model: x}
                """))
        .hasMessageContaining("line 4: models[0].provider: there is no provider 'theirs'")
        .hasMessageContaining("ours");
  }

  @Test
  void refuses_a_route_to_a_model_that_is_not_on_the_fallback_order() {
    assertThatThrownBy(() ->
            reader.read(
                "team.yaml",
                """
                features:
                  - {key: f, title: F, task: chat, fallback: [{template: Later.}],
                     routes: {rules: [{longerThan: 9, model: large}]}}
                """))
        .hasMessageContaining("features[0].routes.rules[0].model")
        .hasMessageContaining("there is no model in the fallback order 'large'");
  }

  @Test
  void refuses_a_secret_that_the_environment_does_not_hold() {
    assertThatThrownBy(
            () -> reader.read("team.yaml", "keys:\n  - {name: ci, secret: \"${MISSING}\"}\n"))
        .hasMessageContaining("line 2: keys[0].secret:")
        .hasMessageContaining("MISSING");
  }

  @Test
  void refuses_a_secret_written_out() {
    assertThatThrownBy(() -> reader.read("team.yaml", "keys:\n  - {name: ci, secret: s3cret}\n"))
        .hasMessageContaining("line 2: keys[0].secret:");
  }

  @Test
  void names_the_line_of_what_a_module_would_refuse() {
    assertThatThrownBy(() ->
            reader.read(
                "team.yaml",
                """
                prompts:
                  - {name: kept, parts: [{role: user, template: Hello}]}
                  - name: broken
                    parts: [{role: user, template: "{{undeclared}}"}]
                features:
                  - key: help
                    title: Help
                    task: chat
                    fallback: [{template: Later.}]
                    budget: {limit: 0.0000001, per: day}
                  - {key: other, title: O, task: chat, fallback: [{template: Later.}], schema: {type: 5}}
                  - {key: third, title: T, task: chat, fallback: [{template: Later.}, {cached: 1h}]}
                """))
        .hasMessageContaining("line 3: prompts[1]: prompt 'broken': parts[0].template")
        .hasMessageContaining("line 6: features[0]: budget.limit must have at most six decimals")
        .hasMessageContaining("line 11: features[1]: feature other: schema must be")
        .hasMessageContaining(
            "line 12: features[2]: feature third: step 1 of the fallback order must be");
  }

  @ParameterizedTest
  @ValueSource(strings = {"people: 0x1f", "people: .inf", "[people]: 1", "people: 1_000"})
  void names_the_line_of_yaml_that_is_no_json(String text) {
    assertThatThrownBy(() -> reader.read("team.yaml", text))
        .isInstanceOf(InvalidWorkspace.class)
        .hasMessageContaining("line 1:");
  }

  @Test
  void says_where_the_yaml_breaks() {
    assertThatThrownBy(() -> reader.read("team.yaml", "people:\n  - {name: anna\n"))
        .isInstanceOf(InvalidWorkspace.class)
        .hasMessageContaining("team.yaml, line 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"features.yaml", "people.yaml"})
  void accepts_the_demo(String name) throws IOException {
    try (InputStream demo = getClass().getResourceAsStream("/demo/" + name)) {
      var text = new String(Objects.requireNonNull(demo).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(reader.read(name, text)).isNotNull();
    }
  }
}
