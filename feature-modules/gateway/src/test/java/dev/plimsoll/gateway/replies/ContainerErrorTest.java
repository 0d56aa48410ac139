package dev.plimsoll.gateway.replies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Json;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContainerErrorTest {
  @Test
  void is_an_error_of_openai_on_the_wire_with_its_id() {
    var error = error(Api.WIRE, 404, null);
    assertThat(error.body().mediaType()).isEqualTo("application/json");
    assertThat(error.body().text())
        .isEqualTo(
            "{\"error\":{\"message\":\"There is no /v1/x.\",\"type\":\"invalid_request_error\","
                + "\"param\":null,\"code\":\"unknown_url\",\"request_id\":\"r1\"}}");
  }

  @Test
  void is_a_problem_of_the_rest_api_with_its_id() {
    var error = error(Api.REST, 415, null);
    assertThat(error.body().mediaType()).isEqualTo("application/problem+json");
    var problem = Json.parse(error.body().text());
    assertThat(problem.get("status").intValue()).isEqualTo(415);
    assertThat(problem.get("detail").stringValue()).isEqualTo("Unsupported Media Type.");
    assertThat(problem.get("request_id").stringValue()).isEqualTo("r1");
  }

  @Test
  void has_the_field_of_openfeature_where_flags_are_evaluated() {
    var error = Json.parse(error(Api.FLAGS, 404, null).body().text());
    assertThat(error.get("errorDetails").stringValue()).isEqualTo("There is no /v1/x.");
    assertThat(error.at("/error/request_id").stringValue()).isEqualTo("r1");
  }

  @Test
  void is_plain_text_for_people() {
    assertThat(error(Api.CONSOLE, 404, null).body().text()).isEqualTo("There is no /v1/x.\nr1\n");
  }

  @Test
  void says_nothing_of_a_failure_but_its_id() {
    var error = error(Api.WIRE, 500, new IllegalStateException("a secret"));
    assertThat(error.isOurs()).isTrue();
    assertThat(error.body().text()).contains("r1.").doesNotContain("secret", "Exception");
  }

  @Test
  void is_the_fault_of_the_request_if_its_body_cannot_be_read() {
    var broken = new ServletException(new IOException("ZZ"));
    var error = error(Api.WIRE, 500, broken);
    assertThat(error.isOurs()).isFalse();
    assertThat(error.status()).isEqualTo(400);
    assertThat(error.body().text()).contains("breaks off").doesNotContain("ZZ");
  }

  @Test
  void is_our_fault_if_a_file_of_ours_cannot_be_read() {
    var broken = new UncheckedIOException(new IOException("No space left on device"));
    assertThat(error(Api.WIRE, 500, broken).status()).isEqualTo(500);
  }

  @Test
  void is_malformed_if_the_container_says_so() {
    var error = error(Api.WIRE, 400, new IOException("illegal characters in the address"));
    assertThat(error.body().text()).contains("The address or a header");
  }

  private static ContainerError error(Api api, int status, @Nullable Throwable failure) {
    return new ContainerError(api, "/v1/x", status, failure, "r1");
  }
}
