package dev.plimsoll.calls.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.UserId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallFilterTest {
  @Test
  void shows_the_users_who_have_the_same_id_in_applications() {
    assertThat(of("42").in(() -> Set.of("shop", "hr")).namesakes())
        .containsExactlyInAnyOrder(new UserId("shop/42"), new UserId("hr/42"));
  }

  @Test
  void knows_no_namesakes_of_an_id_that_no_application_can_have_passed() {
    var longest = "shop/" + "4".repeat(128);
    assertThat(of(longest).in(() -> Set.of("s".repeat(64))).namesakes()).isEmpty();
  }

  private static CallFilter of(String user) {
    return new CallFilter(null, null, null, null, null, new UserId(user), null, null, null);
  }
}
