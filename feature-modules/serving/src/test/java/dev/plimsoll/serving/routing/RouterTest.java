package dev.plimsoll.serving.routing;

import static dev.plimsoll.serving.Samples.LARGE;
import static dev.plimsoll.serving.Samples.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.features.settings.RoutedExample;
import dev.plimsoll.features.settings.RoutingRule;
import dev.plimsoll.features.settings.RoutingTable;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.serving.Samples;
import dev.plimsoll.serving.fakes.FakeEmbeddings;
import dev.plimsoll.serving.fakes.FakeFeatures;
import java.util.List;
import org.junit.jupiter.api.Test;

class RouterTest {
  private static final RoutingRule LONG = new RoutingRule(20, null, null, null, null, LARGE);
  private static final List<RoutedExample> EXAMPLES =
      List.of(
          new RoutedExample("Prove the theorem", LARGE), new RoutedExample("Where is it?", SMALL));

  private final FakeEmbeddings embeddings = new FakeEmbeddings();
  private final Router router =
      new Router(new EmbeddingCache(embeddings, new FakeFeatures(), new BackgroundExecutor()));

  @Test
  void goes_by_the_first_rule_and_asks_for_no_meaning_then() {
    var table = new RoutingTable(List.of(LONG), EXAMPLES, 0.2);
    var route = router.route(table, "Where is the menu of this?", TenantId.DEFAULT);
    assertThat(route.model()).isEqualTo(LARGE);
    assertThat(route.toString()).contains("rule 1");
    assertThat(embeddings.embedded).isZero();
  }

  @Test
  void goes_by_the_nearest_examples_where_no_rule_holds() {
    var table = new RoutingTable(List.of(LONG), EXAMPLES, 0.2);
    assertThat(router.route(table, "Prove it", TenantId.DEFAULT).model()).isEqualTo(LARGE);
    assertThat(router.route(table, "Where to?", TenantId.DEFAULT).model()).isEqualTo(SMALL);
  }

  @Test
  void leaves_the_order_as_it_is_where_no_example_is_near() {
    var table = new RoutingTable(List.of(), EXAMPLES, 0.2);
    assertThat(router.route(table, "Hello", TenantId.DEFAULT).model()).isNull();
  }

  @Test
  void works_out_the_meaning_of_a_calls_question_once() {
    var table = new RoutingTable(List.of(), EXAMPLES, 0.2);
    var call =
        Samples.asked(
            Samples.feature(), Samples.ask(Samples.UMA, Channel.API, Json.object(), true));
    router.route(table, call);
    var before = embeddings.embedded;
    router.route(table, call);
    assertThat(embeddings.embedded).isEqualTo(before);
  }

  @Test
  void tells_how_well_the_examples_tell_each_other() {
    var table =
        new RoutingTable(
            List.of(),
            List.of(
                new RoutedExample("Prove this", LARGE),
                new RoutedExample("Prove that", LARGE),
                new RoutedExample("Where is it?", SMALL),
                new RoutedExample("Where was it?", SMALL)),
            0.2);
    assertThat(router.rehearse(table).right()).isEqualTo(4);
  }
}
