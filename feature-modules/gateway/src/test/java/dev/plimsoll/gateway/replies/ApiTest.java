package dev.plimsoll.gateway.replies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTest {
  @ParameterizedTest
  @CsvSource({
    "/v1, WIRE",
    "/v1/files/..%2fx, WIRE",
    "/v1;a=b/models, WIRE",
    "/ofrep/v1/evaluate/flags, FLAGS",
    "/api/evals/x, REST",
    "/apis, CONSOLE",
    "/V1/models, CONSOLE",
    "/, CONSOLE",
  })
  void is_told_by_the_path(String path, Api api) {
    assertThat(Api.of(path)).isEqualTo(api);
  }
}
