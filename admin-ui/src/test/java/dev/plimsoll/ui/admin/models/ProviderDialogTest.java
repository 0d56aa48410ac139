package dev.plimsoll.ui.admin.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.costs.prices.PriceCatalogue;
import dev.plimsoll.models.ModelProviders;
import dev.plimsoll.models.ProviderConnections;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.catalogue.ModelDeclarations;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.models.catalogue.ProviderKind;
import dev.plimsoll.ui.forms.FilledForm;
import dev.plimsoll.workspace.Workspaces;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProviderDialogTest {
  private static final ProviderKind OPENAI = new ProviderKind("openai", true, true);
  private static final ProviderKind LOCAL = new ProviderKind("local-extractive", false, false);
  private static final Provider PROVIDER =
      new Provider(
          "azure",
          "openai",
          URI.create("https://example.com/v1?api-version=2024-10-21"),
          List.of(new ProviderKey("azure.key", 3, 60), new ProviderKey("OTHER_KEY", 1, null)),
          "api-key",
          new Timeouts(
              Duration.ofMillis(1_500),
              Duration.ofSeconds(20),
              Duration.ofSeconds(10),
              Duration.ofSeconds(60)),
          true);

  @Test
  void a_provider_stays_as_it_is_when_nothing_is_changed() {
    assertThat(form(PROVIDER).record())
        .hasValueSatisfying(filled -> assertThat(filled.provider()).isEqualTo(PROVIDER));
  }

  @Test
  void a_new_one_says_what_each_field_lacks() {
    var form = form(null);
    assertThat(form.problems()).containsOnlyKeys("Name", "Base URL");
    form.with("Name", "mine").with("Base URL", "models.example.com/v1").with("API version", "a b");
    assertThat(form.problems()).containsOnlyKeys("Base URL", "API version");
    assertThat(form.problems().get("Base URL")).contains("http");
  }

  @Test
  void a_key_itself_is_refused_beside_its_field() {
    assertThat(form(PROVIDER).with("Environment variable", "sk-proj-0a1b2c").problems())
        .containsOnlyKeys("Environment variable");
  }

  @Test
  void a_local_one_is_asked_for_nothing_remote() {
    var form = form(PROVIDER).with("Base URL", "nothing").with("To connect", null);
    form.with("Kind", LOCAL);
    assertThat(form.record().map(ProviderDialog.Written::provider))
        .contains(Provider.local("azure", "local-extractive"));
  }

  @SuppressWarnings("NullAway") // no model is asked
  private static FilledForm<ProviderDialog.Written> form(@Nullable Provider now) {
    var declarations =
        new ModelDeclarations() {
          @Override
          public List<ProviderKind> kinds() {
            return List.of(LOCAL, OPENAI);
          }
        };
    var workspaces =
        new Workspaces() {
          @Override
          public boolean declares(String kind, String id) {
            return true;
          }
        };
    var desk =
        new ModelsDesk(
            new ModelProviders(null, null, null, null, null),
            declarations,
            new ProviderConnections(),
            new ConnectedModels(),
            new PriceCatalogue(),
            workspaces);
    return new FilledForm<>(new ProviderDialog(desk, now, (_, _) -> {}));
  }
}
