package dev.plimsoll.serving;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.models.Embeddings;
import dev.plimsoll.serving.routing.NearestExamples;
import dev.plimsoll.serving.routing.NearestExamples.Neighbour;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sends questions to models by the routing tables of their features. Only a table with examples
 * that no rule forestalls asks for the meaning of the question, which takes some milliseconds.
 */
@ApplicationScoped
public class Router {
  private static final int MOST_TEXTS = 10_000;

  /** Of a longer question the beginning tells its meaning. */
  private static final int LONGEST = 1_000;

  @Inject Embeddings embeddings;

  /** The meanings of examples. */
  private @Nullable LoadingCache<String, float[]> known;

  @PostConstruct
  void prepare() {
    known = Caffeine.newBuilder().maximumSize(MOST_TEXTS).build(this::meaning);
  }

  /** Where a question goes. */
  public Route route(RoutingTable table, String question, TenantId tenant) {
    return table
        .byRules(question, tenant)
        .orElseGet(() -> byExamples(table.examples(), question, table.closeness()));
  }

  /** How well the examples of a table tell each other. */
  public Rehearsal rehearse(RoutingTable table) {
    var right = 0;
    var undecided = 0;
    for (var example : table.examples()) {
      var others = table.without(example).examples();
      var route = near(others, ofExample(example.text()), table.closeness());
      right += example.model().equals(route.model()) ? 1 : 0;
      undecided += route.model() == null ? 1 : 0;
    }
    return new Rehearsal(right, table.examples().size() - right - undecided, undecided);
  }

  private Route byExamples(List<RoutedExample> examples, String question, double least) {
    return examples.isEmpty()
        ? NearestExamples.route(List.of(), least)
        : near(examples, meaning(question), least);
  }

  private Route near(List<RoutedExample> examples, float[] meaning, double least) {
    var neighbours =
        examples.stream()
            .map(example ->
                new Neighbour(
                    example.model(), Embeddings.closeness(meaning, ofExample(example.text()))))
            .toList();
    return NearestExamples.route(neighbours, least);
  }

  private float[] ofExample(String text) {
    return Objects.requireNonNull(known).get(text);
  }

  private float[] meaning(String text) {
    return embeddings.embed(text.substring(0, Math.min(text.length(), LONGEST)));
  }
}
