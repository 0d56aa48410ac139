package dev.plimsoll.batches.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.KeyGrant;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchTest {
  private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

  @Test
  void begins_items_until_it_expires() {
    var batch = batch(BatchState.IN_PROGRESS, null);
    assertThat(batch.begins(NOON)).isTrue();
    assertThat(batch.begins(NOON.plus(Batch.WINDOW))).isFalse();
    assertThat(batch.drops(NOON.plus(Batch.WINDOW))).isTrue();
  }

  @Test
  void begins_no_items_once_it_is_given_up() {
    assertThat(batch(BatchState.CANCELLING, null).begins(NOON)).isFalse();
    assertThat(batch(BatchState.COMPLETED, null).begins(NOON)).isFalse();
  }

  @Test
  void begins_no_items_while_it_rests() {
    var batch = batch(BatchState.IN_PROGRESS, NOON.plus(Duration.ofMinutes(5)));
    assertThat(batch.begins(NOON)).isFalse();
    assertThat(batch.rests(NOON)).isTrue();
    assertThat(batch.begins(NOON.plus(Duration.ofMinutes(5)))).isTrue();
  }

  @Test
  void is_open_to_the_keys_of_its_application_and_to_admins_only() {
    var batch = batch(BatchState.IN_PROGRESS, null);
    var app = key("app", Role.USER);
    assertThat(batch.isOpenTo(app.caller())).isTrue();
    assertThat(batch.isOpenTo(app.caller().onBehalfOf(new UserId("42")))).isTrue();
    assertThat(batch.isOpenTo(key("app-2", Role.USER).of("app").caller())).isTrue();
    assertThat(batch.isOpenTo(key("site", Role.STAFF).caller())).isFalse();
    assertThat(batch.isOpenTo(key("ci", Role.ADMIN).caller())).isTrue();
    var other = new KeyGrant("app", new TenantId("other"), Set.of(Role.TENANT_ADMIN), null);
    assertThat(batch.isOpenTo(other.caller())).isFalse();
  }

  private static KeyGrant key(String name, Role role) {
    return new KeyGrant(name, Set.of(role), null);
  }

  private static Batch batch(BatchState state, @Nullable Instant restUntil) {
    return new Batch(
        "batch_1",
        "file_1",
        new FeatureKey("help"),
        TenantId.DEFAULT,
        "app",
        "key app",
        "{}",
        state,
        new BatchCounts(3, 0, 0, 0),
        Usd.ZERO,
        Usd.ZERO,
        restUntil == null ? null : new Batch.Rest(restUntil, "no model can answer", 1),
        NOON,
        null,
        null);
  }
}
