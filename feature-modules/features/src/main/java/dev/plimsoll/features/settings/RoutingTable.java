package dev.plimsoll.features.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.platform.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which model of a feature a question goes to first: by the first rule that holds, else by the
 * nearest labelled examples, else its first.
 *
 * @param closeness the least cosine at which an example has a say, from 0 to 1
 */
public record RoutingTable(List<RoutingRule> rules, List<RoutedExample> examples, double closeness)
    implements SettingsGroup {
  public static final double USUAL_CLOSENESS = 0.2;
  public static final int MOST_EXAMPLES = 1_000;
  public static final RoutingTable EMPTY = new RoutingTable(List.of(), List.of(), USUAL_CLOSENESS);

  public RoutingTable {
    rules = List.copyOf(rules);
    examples = List.copyOf(examples);
    if (!(closeness >= 0 && closeness <= 1)) {
      throw new IllegalArgumentException(
          "routes.closeness must be from 0 to 1, but was " + closeness);
    }
    if (examples.size() > MOST_EXAMPLES) {
      throw new IllegalArgumentException(
          "routes.examples must be at most " + MOST_EXAMPLES + ", but were " + examples.size());
    }
  }

  /** Reads a table whose examples are a list, or their texts by the key of their model. */
  @JsonCreator
  static RoutingTable of(
      @Nullable List<RoutingRule> rules, @Nullable JsonNode examples, @Nullable Double closeness) {
    return new RoutingTable(
        Objects.requireNonNullElse(rules, List.of()),
        examples == null ? List.of() : examples(examples),
        Objects.requireNonNullElse(closeness, USUAL_CLOSENESS));
  }

  private static List<RoutedExample> examples(JsonNode given) {
    if (given.isArray()) {
      return given
          .valueStream()
          .map(example -> Json.mapper().treeToValue(example, RoutedExample.class))
          .toList();
    }
    return given
        .propertyStream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(of ->
            of.getValue()
                .valueStream()
                .map(text -> new RoutedExample(text.stringValue(), new ModelKey(of.getKey()))))
        .toList();
  }

  /** All models that it can send to. */
  public Set<ModelKey> models() {
    return Stream.concat(
            rules.stream().map(RoutingRule::model), examples.stream().map(RoutedExample::model))
        .collect(Collectors.toSet());
  }

  public boolean isEmpty() {
    return rules.isEmpty() && examples.isEmpty();
  }

  public RoutingTable withRules(List<RoutingRule> others) {
    return new RoutingTable(others, examples, closeness);
  }

  public RoutingTable withCloseness(double other) {
    return new RoutingTable(rules, examples, other);
  }

  /** The same with more examples; what was said of the same question before is forgotten. */
  public RoutingTable withExamples(List<RoutedExample> more) {
    var texts = more.stream().map(RoutedExample::text).collect(Collectors.toSet());
    var all = new ArrayList<RoutedExample>();
    examples.stream().filter(example -> !texts.contains(example.text())).forEach(all::add);
    all.addAll(more);
    return new RoutingTable(rules, all, closeness);
  }

  public RoutingTable without(RoutedExample example) {
    var others = examples.stream().filter(other -> !other.equals(example)).toList();
    return new RoutingTable(rules, others, closeness);
  }

  /** Where the first rule that holds sends the question; empty where none does. */
  public Optional<Route> byRules(String question, TenantId tenant) {
    for (var i = 0; i < rules.size(); i++) {
      var rule = rules.get(i);
      if (rule.holds(question, tenant)) {
        return Optional.of(new Route(rule.model(), "rule " + (i + 1) + ", " + rule.words()));
      }
    }
    return Optional.empty();
  }
}
