package dev.plimsoll.ui.admin.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.flags.Rollout;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AudienceTextTest {
  private static final Set<UserId> NOBODY = Set.of();

  @Test
  void says_in_words_who_has_it() {
    assertThat(AudienceText.of(new Rollout.Off(), NOBODY)).isEqualTo("nobody");
    assertThat(AudienceText.of(new Rollout.StaffOnly(), NOBODY)).isEqualTo("staff");
    assertThat(AudienceText.of(new Rollout.Pilot(users("ann")), users("ann")))
        .isEqualTo("staff and 1 pilot user");
    assertThat(AudienceText.of(new Rollout.Percentage(25), NOBODY))
        .isEqualTo("staff and 25% of all users");
    assertThat(AudienceText.of(new Rollout.Percentage(5), users("ann", "bob")))
        .isEqualTo("staff, 2 pilot users and 5% of all users");
    assertThat(AudienceText.of(new Rollout.Everyone(), NOBODY)).isEqualTo("everyone");
  }

  private static Set<UserId> users(String... names) {
    return Stream.of(names).map(UserId::new).collect(Collectors.toSet());
  }
}
