package dev.plimsoll.gateway.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
  private static final List<Endpoint> ALL =
      List.of(
          new Endpoint("/v1/chat/completions", "POST"),
          new Endpoint("/v1/models", "GET"),
          new Endpoint("/v1/batches/{id}/cancel", "POST"));

  @ParameterizedTest
  @CsvSource({
    "/v1/models, /v1/models",
    "/v1/models, /v1/models/",
    "/v1/models/{id}, /v1/models/triage",
    "/v1/batches/{id}/cancel, /v1/batches/b1/cancel",
  })
  void is_at_its_path(String template, String path) {
    assertThat(new Endpoint(template, "GET").isAt(path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/models, /v1/model",
    "/v1/models, /v1/models/triage",
    "/v1/models/{id}, /v1/models",
    "/v1/models/{id}, /v1/models/",
    "/v1/models/{id}, /v1/models/a/b",
    "/v1/batches/{id}/cancel, /v1/batches/b1/stop",
  })
  void is_not_at_another(String template, String path) {
    assertThat(new Endpoint(template, "GET").isAt(path)).isFalse();
  }

  @Test
  void can_be_looked_at_where_it_can_be_read() {
    var read = new Endpoint("/v1/jobs/{id}", "GET", "DELETE");
    assertThat(read.takes("HEAD")).isTrue();
    assertThat(read.allow()).isEqualTo("GET, DELETE, HEAD, OPTIONS");
    var written = new Endpoint("/v1/embeddings", "POST");
    assertThat(written.takes("HEAD")).isFalse();
    assertThat(written.allow()).isEqualTo("POST, OPTIONS");
  }

  @ParameterizedTest
  @CsvSource({
    "/chat/completions, /v1/chat/completions",
    "/V1/chat/completions, /v1/chat/completions",
    "/v1/v1/models, /v1/models",
    "/openai/v1/models, /v1/models",
    "/api/v1/Chat/Completions, /v1/chat/completions",
    "/batches/b1/cancel, /v1/batches/b1/cancel",
    "//models, /v1/models",
  })
  void is_what_a_client_with_another_base_url_means(String path, String meant) {
    assertThat(Endpoint.meant(path, ALL)).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "", "/v1", "/images", "*", "/models2"})
  void is_not_what_another_path_means(String path) {
    assertThat(Endpoint.meant(path, ALL)).isEmpty();
  }

  @Test
  void is_known_of_each_servlet() throws Exception {
    assertThat(WireEndpoints.of(ModelsServlet.class))
        .containsExactly(new Endpoint("/v1/models", "GET"), new Endpoint("/v1/models/{id}", "GET"));
    assertThat(WireEndpoints.of(EmbeddingsServlet.class))
        .containsExactly(new Endpoint("/v1/embeddings", "POST"));
    assertThat(WireEndpoints.of(JobServlet.class))
        .containsExactly(
            new Endpoint("/v1/jobs/{id}", "GET", "DELETE"),
            new Endpoint("/v1/jobs/{id}/events", "GET"));
  }
}
