package dev.plimsoll.serving.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.features.settings.Route;
import dev.plimsoll.serving.routing.NearestExamples.Neighbour;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NearestExamplesTest {
  private static final ModelKey SMALL = new ModelKey("small");
  private static final ModelKey LARGE = new ModelKey("large");

  @Example
  void gives_each_example_as_much_say_as_it_is_near() {
    assertThat(route(small(0.9), large(0.6), large(0.5)))
        .isEqualTo(new Route(LARGE, "2 of 3 near examples, the nearest at 0.90"));
    assertThat(route(small(0.9), large(0.8)).model()).isEqualTo(SMALL);
  }

  @Example
  void hears_the_five_nearest_alone() {
    assertThat(
            route(
                    small(0.9),
                    small(0.9),
                    small(0.9),
                    large(0.8),
                    large(0.8),
                    large(0.7),
                    large(0.7))
                .model())
        .isEqualTo(SMALL);
  }

  @Example
  void leaves_what_is_like_no_example_to_the_fallback_order() {
    assertThat(route(small(0.31), large(0.3)))
        .isEqualTo(new Route(null, "no example is near enough (the nearest is at 0.31)"));
    assertThat(route()).isEqualTo(new Route(null, "no rule matches"));
  }

  @Property
  void does_not_depend_on_the_order_of_distinct_examples(
      @ForAll("neighbours") List<Neighbour> neighbours, @ForAll Random random) {
    var distinct = neighbours.stream().map(Neighbour::closeness).distinct().count();
    var shuffled = new ArrayList<>(neighbours);
    Collections.shuffle(shuffled, random);
    if (distinct == neighbours.size()) {
      assertThat(NearestExamples.route(shuffled, 0.4))
          .isEqualTo(NearestExamples.route(neighbours, 0.4));
    }
  }

  @Property
  void sends_to_a_model_of_a_near_example_or_to_none(
      @ForAll("neighbours") List<Neighbour> neighbours) {
    var model = NearestExamples.route(neighbours, 0.4).model();
    var near = neighbours.stream().filter(one -> one.closeness() >= 0.4).map(Neighbour::model);
    if (model == null) {
      assertThat(near).isEmpty();
    } else {
      assertThat(near).contains(model);
    }
  }

  @Provide
  Arbitrary<List<Neighbour>> neighbours() {
    return Combinators.combine(
            Arbitraries.of(SMALL, LARGE, new ModelKey("other")),
            Arbitraries.doubles().between(-1, 1))
        .as(Neighbour::new)
        .list()
        .ofMaxSize(12);
  }

  private static Route route(Neighbour... neighbours) {
    return NearestExamples.route(List.of(neighbours), 0.4);
  }

  private static Neighbour small(double closeness) {
    return new Neighbour(SMALL, closeness);
  }

  private static Neighbour large(double closeness) {
    return new Neighbour(LARGE, closeness);
  }
}
