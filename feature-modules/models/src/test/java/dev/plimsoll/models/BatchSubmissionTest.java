package dev.plimsoll.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.api.BatchFingerprint;
import dev.plimsoll.models.api.BatchLookupResult;
import dev.plimsoll.models.api.BatchProgress;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.ProviderRequestFailed;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.models.keys.PooledKey;
import dev.plimsoll.models.provider.BatchApi;
import dev.plimsoll.models.provider.Deployment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class BatchSubmissionTest {
  private static final Model MODEL =
      new Model(new ModelKey("m"), Provider.local("p", "fake"), "m-1");

  private final List<String> noted = new ArrayList<>();

  @Test
  void goes_on_with_the_next_key_where_one_is_limited_or_refused() {
    assertThat(handed("RATE_LIMITED", "NOT_AUTHORISED", "fine", "other")).isEqualTo("with fine");
    assertThat(noted).containsExactly("RATE_LIMITED", "NOT_AUTHORISED", "fine");
  }

  @Test
  void tries_no_other_key_where_the_batch_may_have_arrived() {
    assertThatThrownBy(() -> handed("TIMED_OUT", "fine")).hasMessageContaining("TIMED_OUT");
    assertThat(noted).containsExactly("TIMED_OUT");
  }

  @Test
  void may_pass_where_any_key_was_only_limited() {
    assertThatThrownBy(() -> handed("RATE_LIMITED", "NOT_AUTHORISED"))
        .isInstanceOfSatisfying(ProviderRequestFailed.class, e -> assertThat(e.mayPass()).isTrue());
    assertThatThrownBy(() -> handed("NOT_AUTHORISED"))
        .isInstanceOfSatisfying(
            ProviderRequestFailed.class, e -> assertThat(e.mayPass()).isFalse());
  }

  @Test
  void may_pass_where_all_keys_rest() {
    assertThatThrownBy(this::handed)
        .isInstanceOfSatisfying(ProviderRequestFailed.class, e -> assertThat(e.mayPass()).isTrue())
        .hasMessageContaining("paused");
  }

  /** Each key does as it is called: it fails by that kind, or is fine. */
  private String handed(String... keys) {
    var pooled =
        Arrays.stream(keys)
            .map(key -> new PooledKey(ProviderKey.from(key), MODEL.with(key), Duration.ofHours(1)))
            .toList();
    return new BatchSubmission(new Account(), pooled).hand("parcel", Map.of(), noted::add);
  }

  private static final class Account implements BatchApi {
    @Override
    public boolean takes(Deployment at, ModelRequest question) {
      throw new AssertionError();
    }

    @Override
    public String submit(Deployment at, String name, Map<String, ModelRequest> questions) {
      var key = String.valueOf(at.secret());
      if (Arrays.stream(FailureKind.values()).anyMatch(kind -> kind.name().equals(key))) {
        throw new ProviderRequestFailed(FailureKind.valueOf(key), "no");
      }
      return "with " + key;
    }

    @Override
    public BatchLookupResult find(Deployment at, BatchFingerprint trace) {
      throw new AssertionError();
    }

    @Override
    public BatchProgress look(Deployment at, String batch) {
      throw new AssertionError();
    }

    @Override
    public void collect(
        Deployment at,
        String batch,
        Map<String, ModelRequest> questions,
        BiConsumer<String, ModelOutcome> answers) {
      throw new AssertionError();
    }

    @Override
    public void cancel(Deployment at, String batch) {
      throw new AssertionError();
    }
  }
}
