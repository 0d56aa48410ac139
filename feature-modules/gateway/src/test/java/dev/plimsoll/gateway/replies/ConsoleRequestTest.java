package dev.plimsoll.gateway.replies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleRequestTest {
  @ParameterizedTest
  @CsvSource({
    "GET, /admin/models,",
    "HEAD, /,",
    "POST, /, v-r=uidl&v-uiId=0",
    "POST, /VAADIN/dynamic/resource/1/2/upload,",
    "GET, /VAADIN/push, v-r=push",
  })
  void of_a_page_goes_to_the_page(String method, String path, String query) {
    assertThat(new ConsoleRequest(method, path, query, null).isForAnApi("/models"::equals))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({"POST, /chat/completions", "DELETE, /", "OPTIONS, /", "PUT, /evals/x"})
  void with_another_method_looks_for_an_api(String method, String path) {
    assertThat(new ConsoleRequest(method, path, null, null).isForAnApi("/models"::equals)).isTrue();
  }

  @Test
  void with_an_api_key_looks_for_an_api() {
    assertThat(new ConsoleRequest("GET", "/models", null, "bearer x").isForAnApi("/models"::equals))
        .isTrue();
    assertThat(new ConsoleRequest("GET", "/help", null, "Bearer x").isForAnApi("/models"::equals))
        .isFalse();
    assertThat(new ConsoleRequest("GET", "/models", null, "Basic x").isForAnApi("/models"::equals))
        .isFalse();
  }
}
