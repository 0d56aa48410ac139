package dev.plimsoll.calls.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequesterTest {
  @ParameterizedTest
  @CsvSource({
    "42, shop, shop/42",
    "shop/42, shop, shop/42",
    "store/42, shop, store/42",
    "key:shop, shop, key:shop",
    "anna, , anna"
  })
  void belongs_to_the_application_that_was_named_like_its_key(
      String user, @Nullable String key, String owner) {
    var requester = new Requester(new UserId(user), "", TenantId.DEFAULT, Set.of(), key);
    assertThat(requester.owner()).isEqualTo(new UserId(owner));
  }
}
