package dev.plimsoll.audits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PopulationTest {
  private static final int DRAWS = 5_000;

  @Test
  void draws_what_a_shell_draws_by_sha256sum_and_sort() {
    var population = conversations(30);
    assertThat(population.hash())
        .isEqualTo("897548b894cce3d1d7cb5b2aef322dc77f477ab4619faa85a580ff4ca9b08bd8");
    assertThat(population.draw("5eed", 5))
        .containsExactly(
            "conversation-03",
            "conversation-16",
            "conversation-24",
            "conversation-19",
            "conversation-22");
  }

  @Test
  void takes_each_conversation_once_however_often_it_is_named() {
    assertThat(Population.of(List.of("b", "a", "b"))).isEqualTo(Population.of(List.of("a", "b")));
  }

  @Test
  void takes_all_where_there_are_fewer() {
    var population = conversations(7);
    assertThat(population.draw("any", 20)).containsExactlyInAnyOrderElementsOf(population.ids());
  }

  @Property
  void draws_distinct_conversations_of_the_population(
      @ForAll @Size(max = 60) Set<@AlphaChars @StringLength(min = 1, max = 8) String> ids,
      @ForAll @NumericChars String seed,
      @ForAll @IntRange(min = 1, max = 40) int size) {
    var sample = Population.of(ids).draw(seed, size);
    assertThat(sample).hasSize(Math.min(size, ids.size())).doesNotHaveDuplicates();
    assertThat(ids).containsAll(sample);
  }

  @Property
  void draws_the_same_again_from_the_same_seed_in_whatever_order_the_conversations_come(
      @ForAll @IntRange(max = 60) int count, @ForAll String seed, @ForAll long shuffle) {
    var ids = new ArrayList<>(conversations(count).ids());
    var once = Population.of(ids).draw(seed, 20);
    Collections.shuffle(ids, new Random(shuffle));
    assertThat(Population.ofLines(Population.of(ids).lines()).draw(seed, 20)).isEqualTo(once);
  }

  /** Each of 50 is drawn in 20 of 50 draws; chi-square with 49 degrees stays below 0.1%. */
  @Test
  void draws_every_conversation_equally_often() {
    var share = 20 / 50.0;
    var chiSquare =
        counts(conversations(50)).values().stream()
                .mapToDouble(count -> Math.pow(count - DRAWS * share, 2))
                .sum()
            / (DRAWS * share * (1 - share))
            * 49
            / 50;
    assertThat(chiSquare).isBetween(23.98, 85.35);
  }

  /** Whether one is drawn says nothing of its neighbour but that one place is taken. */
  @Test
  void draws_neighbours_together_as_often_as_chance_has_it() {
    var together = 20 * 19 / (50.0 * 49);
    var spread = Math.sqrt(DRAWS * together * (1 - together));
    for (var count : pairCounts(conversations(50))) {
      assertThat(Math.abs(count - DRAWS * together)).isLessThan(4 * spread);
    }
  }

  private static Map<String, Integer> counts(Population population) {
    var counts = new HashMap<String, Integer>();
    for (var seed = 0; seed < DRAWS; seed++) {
      population.draw("seed " + seed, 20).forEach(id -> counts.merge(id, 1, Integer::sum));
    }
    return counts;
  }

  private static List<Integer> pairCounts(Population population) {
    var ids = population.ids();
    var counts = new int[ids.size() - 1];
    for (var seed = 0; seed < DRAWS; seed++) {
      var sample = Set.copyOf(population.draw("seed " + seed, 20));
      for (var i = 0; i < counts.length; i++) {
        counts[i] += sample.contains(ids.get(i)) && sample.contains(ids.get(i + 1)) ? 1 : 0;
      }
    }
    return IntStream.of(counts).boxed().toList();
  }

  private static Population conversations(int count) {
    return Population.of(
        IntStream.rangeClosed(1, count).mapToObj("conversation-%02d"::formatted).toList());
  }
}
