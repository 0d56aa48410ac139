package dev.plimsoll.models.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {
  private static final String AZURE = "https://n.openai.azure.com/openai/deployments/d";

  @Test
  void takes_the_version_of_the_interface_out_of_the_query() {
    assertThat(BaseUrl.of(URI.create(AZURE + "?api-version=2024-10-21")))
        .isEqualTo(new BaseUrl(AZURE, "2024-10-21"));
    assertThat(BaseUrl.of(URI.create(AZURE + "?a=1&api-version=2024-10-21&b=2")))
        .isEqualTo(new BaseUrl(AZURE + "?a=1&b=2", "2024-10-21"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://models.example.com/v1",
        AZURE + "?api-version=2024-10-21",
        AZURE + "?a=1&api-version=2024-10-21"
      })
  void puts_it_back_where_it_was(String url) {
    assertThat(BaseUrl.of(URI.create(url)).url()).isEqualTo(URI.create(url));
  }

  @Test
  void is_none_for_models_inside_this_process() {
    assertThat(BaseUrl.of(null)).isEqualTo(new BaseUrl("", ""));
    assertThat(new BaseUrl("", "").url()).isNull();
  }

  @Test
  void names_what_is_no_url() {
    assertThatThrownBy(() -> new BaseUrl("https://models example", "").url())
        .isInstanceOfSatisfying(
            InvalidProvider.class, invalid -> assertThat(invalid.field()).isEqualTo("baseUrl"));
  }

  @Test
  void names_what_is_no_version() {
    assertThatThrownBy(() -> new BaseUrl(AZURE, "v1&key=x").url())
        .isInstanceOfSatisfying(
            InvalidProvider.class, invalid -> assertThat(invalid.field()).isEqualTo("apiVersion"));
    assertThatThrownBy(() -> new BaseUrl("", "2024-10-21").url())
        .isInstanceOf(InvalidProvider.class);
  }
}
