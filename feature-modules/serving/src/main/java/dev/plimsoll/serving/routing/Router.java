package dev.plimsoll.serving.routing;

import dev.plimsoll.domain.TenantId;
import dev.plimsoll.features.settings.Route;
import dev.plimsoll.features.settings.RoutedExample;
import dev.plimsoll.features.settings.RoutingTable;
import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.serving.call.AskedCall;
import dev.plimsoll.serving.routing.NearestExamples.Neighbour;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/**
 * Sends questions to models by the routing tables of their features. The question's vector, which
 * takes some milliseconds, is computed only if no rule matches and there are examples.
 */
@Dependent
public class Router {
  private final EmbeddingCache embeddingCache;

  @Inject
  public Router(EmbeddingCache embeddingCache) {
    this.embeddingCache = embeddingCache;
  }

  /** Where a question goes. */
  public Route route(RoutingTable table, String question, TenantId tenant) {
    return route(table, question, tenant, () -> embeddingCache.of(question));
  }

  /** Where the question of a call goes. */
  public Route route(RoutingTable table, AskedCall call) {
    var tenant = call.ask().caller().tenant();
    return route(table, call.input(), tenant, () -> embeddingCache.of(call));
  }

  /** Cross-validates the examples of a table; a thousand of them take a second. */
  public CrossValidation rehearse(RoutingTable table) {
    var examples = table.examples();
    return CrossValidation.of(
        examples.stream().map(RoutedExample::model).toList(),
        examples.stream().map(embeddingCache::of).toList(),
        table.closeness());
  }

  private Route route(
      RoutingTable table, String question, TenantId tenant, Supplier<float[]> meaning) {
    return table
        .byRules(question, tenant)
        .orElseGet(
            () -> NearestExamples.route(neighbours(table.examples(), meaning), table.closeness()));
  }

  private List<Neighbour> neighbours(List<RoutedExample> examples, Supplier<float[]> meaning) {
    if (examples.isEmpty()) {
      return List.of();
    }
    var asked = meaning.get();
    return examples.stream()
        .map(example ->
            new Neighbour(example.model(), Embeddings.closeness(asked, embeddingCache.of(example))))
        .toList();
  }
}
