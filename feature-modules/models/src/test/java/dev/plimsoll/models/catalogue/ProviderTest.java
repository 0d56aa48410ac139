package dev.plimsoll.models.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.models.api.Timeouts;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderTest {
  private static final ProviderKind REMOTE = new ProviderKind("openai", true, true);
  private static final ProviderKind LOCAL = new ProviderKind("local-extractive", false, false);
  private static final Timeouts NONE =
      new Timeouts(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  @ParameterizedTest
  @ValueSource(strings = {"", "Open AI", "-a", "a/b"})
  void names_what_is_no_name(String name) {
    refused("name", () -> Provider.local(name, "openai"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"models.example.com/v1", "ftp://example.com", "https://me:secret@example.com/v1"})
  void names_what_is_no_base_url(String url) {
    refused("baseUrl", () -> at(URI.create(url), false));
  }

  @Test
  void names_keys_that_are_given_twice_and_timeouts_of_nothing() {
    var key = ProviderKey.from("A_KEY");
    refused("keys", () -> new Provider("p", "k", null, List.of(key, key), null, Timeouts.DEFAULT));
    refused("timeouts", () -> new Provider("p", "k", null, List.of(), null, NONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sk-proj-0a1B",
        "gsk_0a1b2c",
        "AIzaSy0",
        "A KEY",
        "${A_KEY}",
        "PLIMSOLL_DB_PASSWORD",
        "OPENAI_API_KEY",
        "PLIMSOLL_SECRET_"
      })
  void takes_no_key_for_the_name_of_a_variable_and_does_not_repeat_it(String name) {
    refused("keys", () -> ProviderKey.inVariable(name, 1, null));
    if (!name.isEmpty()) {
      assertThatThrownBy(() -> ProviderKey.inVariable(name, 1, null))
          .message()
          .doesNotContain("'" + name + "'");
    }
  }

  @Test
  void takes_the_name_of_a_variable() {
    assertThat(ProviderKey.inVariable("PLIMSOLL_SECRET_OPENAI_2", 3, 60))
        .isEqualTo(new ProviderKey("PLIMSOLL_SECRET_OPENAI_2", 3, 60));
  }

  @Test
  void names_weights_and_limits_that_are_none() {
    refused("keys.weight", () -> ProviderKey.inVariable("PLIMSOLL_SECRET_A", 0, null));
    refused("keys.perMinute", () -> ProviderKey.inVariable("PLIMSOLL_SECRET_A", 1, 0));
  }

  @Test
  void needs_a_base_url_where_it_is_remote_and_no_batches_where_there_are_none() {
    refused("baseUrl", () -> REMOTE.check(at(null, false)));
    refused("batchApi", () -> LOCAL.check(at(null, true)));
    assertThatCode(() -> REMOTE.check(at(URI.create("http://localhost:1/v1"), true)))
        .doesNotThrowAnyException();
    assertThatCode(() -> LOCAL.check(at(null, false))).doesNotThrowAnyException();
  }

  private static Provider at(@Nullable URI url, boolean batchApi) {
    return new Provider("p", "k", url, List.of(), null, Timeouts.DEFAULT, batchApi);
  }

  private static void refused(String field, ThrowingCallable declaring) {
    assertThatThrownBy(declaring)
        .isInstanceOfSatisfying(
            InvalidProvider.class, invalid -> assertThat(invalid.field()).isEqualTo(field));
  }
}
