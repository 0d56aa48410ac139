package dev.plimsoll.features.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.platform.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutingTableTest {
  private static final ModelKey SMALL = new ModelKey("small");
  private static final ModelKey LARGE = new ModelKey("large");
  private static final TenantId ACME = new TenantId("acme");
  private static final RoutingRule LONG = new RoutingRule(20, null, null, null, null, LARGE);
  private static final RoutingRule GERMAN = new RoutingRule(null, 20, "de", null, null, SMALL);
  private static final RoutingRule PROOFS =
      new RoutingRule(null, null, null, ACME, Expression.of("(?i)prove", "matches"), LARGE);
  private static final RoutingTable TABLE =
      new RoutingTable(
          List.of(LONG, GERMAN, PROOFS), List.of(new RoutedExample("Hello", SMALL)), 0.5);

  @Test
  void sends_a_question_where_the_first_rule_that_holds_does() {
    assertThat(TABLE.byRules("Prove that this is so, please.", ACME))
        .contains(new Route(LARGE, "rule 1, longer than 20 characters"));
    assertThat(TABLE.byRules("Wie heißen Sie?", ACME))
        .contains(new Route(SMALL, "rule 2, shorter than 20 characters, language de"));
  }

  @Test
  void needs_all_conditions_of_a_rule() {
    assertThat(TABLE.byRules("Prove it", ACME)).map(Route::model).contains(LARGE);
    assertThat(TABLE.byRules("Prove it", TenantId.DEFAULT)).isEmpty();
    assertThat(TABLE.byRules("Show it", ACME)).isEmpty();
  }

  @Test
  void is_longer_only_above_the_length() {
    assertThat(TABLE.byRules("x".repeat(20), ACME)).isEmpty();
    assertThat(TABLE.byRules("x".repeat(21), ACME)).isPresent();
  }

  @Test
  void keeps_the_last_word_on_a_question() {
    var corrected = TABLE.withExamples(List.of(new RoutedExample(" Hello ", LARGE)));
    assertThat(corrected.examples()).containsExactly(new RoutedExample("Hello", LARGE));
    assertThat(corrected.without(new RoutedExample("Hello", LARGE)).examples()).isEmpty();
  }

  @Test
  void survives_its_way_through_json() {
    assertThat(Json.read(Json.write(TABLE), RoutingTable.class)).isEqualTo(TABLE);
  }

  @Test
  void is_the_same_after_it_was_kept_as_json() {
    var words = Expression.of("(?i)prove|step by step", "matches");
    var rule = new RoutingRule(5, null, "de", ACME, words, LARGE);
    var table = new RoutingTable(List.of(rule), List.of(), 0.3);
    assertThat(Json.read(Json.write(table), RoutingTable.class)).isEqualTo(table);
    assertThat(Json.write(table)).contains("\"matches\":\"(?i)prove|step by step\"");
  }

  @Test
  void says_what_is_wrong_with_it() {
    assertThatThrownBy(() -> new RoutingRule(null, null, null, null, null, LARGE))
        .hasMessageContaining("a condition");
    assertThatThrownBy(() -> new RoutingRule(null, null, "xx", null, null, LARGE))
        .hasMessageContaining("language must be one of ar, bg");
    assertThatThrownBy(() -> Expression.of("(", "routes.rules.matches"))
        .hasMessageContaining("RE2");
    assertThatThrownBy(() -> new RoutingTable(List.of(), List.of(), 1.1))
        .hasMessageContaining("closeness");
    assertThatThrownBy(() -> new RoutedExample(" ", LARGE)).hasMessageContaining("examples.text");
  }
}
