package dev.plimsoll.costs.breakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.costs.allotments.Nodes;
import dev.plimsoll.domain.Usd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SpendBreakerTest {
  private static final SpendBreaker TENFOLD = breaker(10, "1");

  @Test
  void stops_a_feature_that_spends_more_than_so_many_times_the_usual() {
    var earlier = dollars("2", "1", "3", "0", "0");
    assertThat(TENFOLD.usual(earlier)).contains(Usd.of("2"));
    assertThat(TENFOLD.stops(Usd.of("20"), earlier)).isFalse();
    assertThat(TENFOLD.stops(new Usd(20_000_001), earlier)).isTrue();
  }

  @Test
  void does_not_know_what_is_usual_from_two_windows() {
    assertThat(TENFOLD.stops(Usd.of("1000"), dollars("1", "0", "1"))).isFalse();
  }

  @Test
  void lets_a_little_be_spent_however_little_is_usual() {
    var earlier = dollars("0.01", "0.01", "0.01");
    assertThat(TENFOLD.stops(Usd.of("1"), earlier)).isFalse();
    assertThat(TENFOLD.stops(Usd.of("1.01"), earlier)).isTrue();
  }

  @Property
  void never_stops_within_what_it_allows(
      @ForAll("windows") List<Usd> earlier,
      @ForAll @LongRange(max = 1_000_000_000) long spent,
      @ForAll @IntRange(min = 2, max = 1_000) int times) {
    var breaker = breaker(times, "1");
    var usual = breaker.usual(earlier);
    var expected =
        usual.isPresent() && spent > 1_000_000 && spent > usual.get().micros() * (long) times;
    assertThat(breaker.stops(new Usd(spent), earlier)).isEqualTo(expected);
  }

  @Property
  void does_not_care_in_which_order_the_windows_were_nor_how_many_were_idle(
      @ForAll("windows") List<Usd> earlier, @ForAll @IntRange(max = 20) int idle) {
    var other = new ArrayList<>(earlier);
    other.addAll(Collections.nCopies(idle, Usd.ZERO));
    Collections.reverse(other);
    assertThat(TENFOLD.usual(other)).isEqualTo(TENFOLD.usual(earlier));
  }

  @Property
  void calls_usual_what_was_spent_at_least_and_at_most(@ForAll("windows") List<Usd> earlier) {
    TENFOLD
        .usual(earlier)
        .ifPresent(usual ->
            assertThat(usual)
                .isGreaterThan(Usd.ZERO)
                .isLessThanOrEqualTo(Collections.max(earlier)));
  }

  @Property
  void does_not_take_one_earlier_jump_for_usual(
      @ForAll("windows") List<Usd> earlier, @ForAll @LongRange(min = 1) long jump) {
    var before = TENFOLD.usual(earlier);
    var calm = earlier.stream().filter(spent -> spent.exceeds(Usd.ZERO)).toList();
    if (before.isPresent() && calm.size() >= 4) {
      var with = new ArrayList<>(earlier);
      with.add(new Usd(jump));
      assertThat(TENFOLD.usual(with).orElseThrow()).isLessThanOrEqualTo(Collections.max(earlier));
    }
  }

  @Test
  void is_whole_minutes_long_and_allows_more_than_the_usual() {
    assertThatThrownBy(() -> breaker(1, "1")).hasMessageStartingWith("breaker.times");
    assertThatThrownBy(() -> new SpendBreaker(Nodes.HELP, 5, Duration.ofSeconds(90), Usd.of("1")))
        .isInstanceOf(InvalidBreaker.class)
        .hasMessageStartingWith("breaker.window");
  }

  @Provide
  Arbitrary<List<Usd>> windows() {
    return Arbitraries.longs()
        .between(0, 10_000_000)
        .injectDuplicates(0.1)
        .map(Usd::new)
        .list()
        .ofMaxSize(SpendBreaker.MEMORY);
  }

  private static SpendBreaker breaker(int times, String least) {
    return new SpendBreaker(Nodes.HELP, times, Duration.ofHours(1), Usd.of(least));
  }

  private static List<Usd> dollars(String... amounts) {
    return List.of(amounts).stream().map(Usd::of).toList();
  }
}
