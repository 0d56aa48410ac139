package dev.plimsoll.models.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.platform.Sql;
import dev.plimsoll.testing.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class CatalogueTest {
  private static final Timeouts TIMEOUTS =
      new Timeouts(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(3),
          Duration.ofSeconds(4));
  private static final Provider INSIDE =
      new Provider("inside", "local-extractive", null, List.of(), null, TIMEOUTS, false);
  private static final Provider FAR =
      new Provider(
          "far",
          "openai",
          URI.create("https://models.example/v1"),
          List.of(new ProviderKey("FAR_KEY", 2, 60)),
          "api-key",
          TIMEOUTS,
          true);

  private final Catalogue catalogue = new Catalogue();

  @SuppressWarnings("UnnecessaryAssignment") // no container here
  CatalogueTest(TestDatabase kind) {
    catalogue.sql =
        new Sql(
            kind.migrated(
                List.of(
                    "V2026.11.21.0500__models.sql",
                    "V2026.11.21.2500__models_keys.sql",
                    "V2026.11.21.2501__models_hedging.sql",
                    "V2026.11.21.2502__models_batch_api.sql")));
  }

  @Test
  void gives_providers_and_models_back_as_they_were_put() {
    var small = new Model(new ModelKey("small"), FAR, "small-1", true, 9);
    var plain = new Model(new ModelKey("plain"), INSIDE, "plain-1");
    catalogue.put(INSIDE);
    catalogue.put(FAR);
    catalogue.put(small);
    catalogue.put(plain);
    assertThat(catalogue.providers()).containsExactly(FAR, INSIDE);
    assertThat(catalogue.provider("far")).contains(FAR);
    assertThat(catalogue.models()).containsExactly(plain, small);
    assertThat(catalogue.model(small.key())).contains(small);
    assertThat(catalogue.modelsAt("far")).containsExactly("small");
  }

  @Test
  void changes_and_removes_them() {
    var model = new Model(new ModelKey("small"), FAR, "small-1");
    catalogue.put(FAR);
    catalogue.put(INSIDE);
    catalogue.put(model);
    var moved = new Model(model.key(), INSIDE, "small-2", false, 3);
    catalogue.put(moved);
    assertThat(catalogue.models()).containsExactly(moved);
    catalogue.removeModel(model.key());
    catalogue.removeProvider("inside");
    assertThat(catalogue.models()).isEmpty();
    assertThat(catalogue.providers()).containsExactly(FAR);
  }
}
