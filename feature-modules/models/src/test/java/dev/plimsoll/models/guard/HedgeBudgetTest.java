package dev.plimsoll.models.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class HedgeBudgetTest {
  @Property
  void never_more_than_five_percent_of_all_calls_so_far(
      @ForAll @Size(max = 500) List<Boolean> slow) {
    var allowance = new HedgeBudget();
    var calls = 0;
    var hedges = 0;
    for (var isSlow : slow) {
      calls++;
      allowance.earn();
      hedges += isSlow && allowance.spend() ? 1 : 0;
      assertThat(hedges * HedgeBudget.CALLS_FOR_ONE).isLessThanOrEqualTo(calls);
    }
  }
}
