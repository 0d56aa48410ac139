package dev.plimsoll.features.settings;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which model of a feature's ladder a question goes to first: by the first rule that holds, else by
 * the nearest labelled examples, else the ladder's own first.
 *
 * @param closeness the least cosine at which an example has a say, from 0 to 1
 */
public record RoutingTable(
    List<RoutingRule> rules, List<RoutedExample> examples, double closeness) {
  public static final double USUAL_CLOSENESS = 0.2;
  public static final int MOST_EXAMPLES = 1_000;
  public static final RoutingTable EMPTY = new RoutingTable(List.of(), List.of(), USUAL_CLOSENESS);

  public RoutingTable {
    rules = List.copyOf(Objects.requireNonNullElse(rules, List.<RoutingRule>of()));
    examples = List.copyOf(Objects.requireNonNullElse(examples, List.<RoutedExample>of()));
    if (!(closeness >= 0 && closeness <= 1)) {
      throw new IllegalArgumentException(
          "routes.closeness must be from 0 to 1, but was " + closeness);
    }
    if (examples.size() > MOST_EXAMPLES) {
      throw new IllegalArgumentException(
          "routes.examples must be at most " + MOST_EXAMPLES + ", but were " + examples.size());
    }
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
