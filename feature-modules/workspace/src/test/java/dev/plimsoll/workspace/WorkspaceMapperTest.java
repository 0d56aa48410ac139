package dev.plimsoll.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.flags.Rollout;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.platform.Json;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspaceMapperTest {
  private final WorkspaceMapper mapper = new WorkspaceMapper(_ -> null);

  @ParameterizedTest
  @CsvSource({"500ms, PT0.5S", "2s, PT2S", "1m, PT1M"})
  void reads_durations(String written, Duration meant) {
    assertThat(ScalarParsers.duration(written, Duration.ZERO)).isEqualTo(meant);
  }

  @Test
  void reads_the_header_that_carries_the_key_of_a_provider_and_that_it_takes_batches() {
    var given =
        new WorkspaceFile.Provider(
            "azure",
            "openai",
            "https://example.com/v1",
            "${AZURE_KEY}",
            null,
            "api-key",
            null,
            true);
    assertThat(mapper.provider(given))
        .returns(List.of(ProviderKey.from("AZURE_KEY")), Provider::keys)
        .returns("api-key", Provider::keyHeader)
        .returns(true, Provider::batchApi);
  }

  @Test
  void reads_several_keys_of_a_provider() {
    var keys =
        List.of(
            new WorkspaceFile.ProviderKey("${FIRST}", 3, 500),
            new WorkspaceFile.ProviderKey("${SECOND}", null, null));
    var given =
        new WorkspaceFile.Provider(
            "p", "openai", "https://example.com/v1", null, keys, null, null, null);
    assertThat(mapper.provider(given).keys())
        .containsExactly(new ProviderKey("FIRST", 3, 500), ProviderKey.from("SECOND"));
  }

  @Test
  void gives_a_feature_to_staff_when_nothing_is_said() {
    assertThat(RolloutMapper.rollout(null)).isEqualTo(new Rollout.StaffOnly());
  }

  @Test
  void reads_each_way_to_have_a_feature() {
    assertThat(RolloutMapper.rollout(Json.parse("\"everyone\""))).isEqualTo(new Rollout.Everyone());
    assertThat(RolloutMapper.rollout(Json.parse("\"off\""))).isEqualTo(new Rollout.Off());
    assertThat(RolloutMapper.rollout(Json.parse("{\"percentage\":7}")))
        .isEqualTo(new Rollout.Percentage(7));
  }
}
