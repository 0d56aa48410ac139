package dev.plimsoll.workspace.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvironmentTest {
  @Test
  void has_no_obstacles_where_nothing_is_set() {
    assertThat(new Environment(Map.of()).obstacles()).isEmpty();
    assertThat(new Environment(Map.of("PLIMSOLL_HTTP_PORT", " ")).obstacles()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PLIMSOLL_HTTP_PORT, 9080, true",
    "PLIMSOLL_HTTP_PORT, 0, false",
    "PLIMSOLL_HTTP_PORT, 65536, false",
    "PLIMSOLL_HTTP_PORT, 99999999999, false",
    "PLIMSOLL_STOP_TIMEOUT, 0, true",
    "PLIMSOLL_STOP_TIMEOUT, 30s, false",
    "PLIMSOLL_START_TIMEOUT, -1, false",
    "PLIMSOLL_HEAP, 512m, true",
    "PLIMSOLL_HEAP, 512 MB, false",
    "PLIMSOLL_BATCH_LOOK, PT30S, true",
    "PLIMSOLL_BATCH_LOOK, PT0S, false",
    "PLIMSOLL_SESSION_IDLE, PT30M, true",
    "PLIMSOLL_SESSION_IDLE, 30 minutes, false",
    "PLIMSOLL_SESSION_LONGEST, PT0S, false",
    "PLIMSOLL_SECURE_COOKIES, true, true",
    "PLIMSOLL_SECURE_COOKIES, yes, false",
    "PLIMSOLL_TRUSTED_PROXIES, '10.0.0.7, 192.168.0.0/16,::1', true",
    "PLIMSOLL_TRUSTED_PROXIES, proxy.example.com, false",
    "PLIMSOLL_TRUSTED_PROXIES, 10.0.0.999, false",
    "PLIMSOLL_TRUSTED_PROXIES, 10.0.0.0/99, false",
    "PLIMSOLL_METRICS_NETWORKS, '127.0.0.1,10.0.0.0/8', true",
    "PLIMSOLL_METRICS_NETWORKS, everybody, false",
    "PLIMSOLL_OUTBOUND_ALLOW, localhost:11434, true",
    "PLIMSOLL_OUTBOUND_ALLOW, http://localhost, false",
    "PLIMSOLL_ADMIN_KEY, 0123456789abcdef0123456789abcdef, true",
    "PLIMSOLL_ADMIN_KEY, secret, false",
    "PLIMSOLL_ENCRYPTION_KEY, AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=, true",
    "PLIMSOLL_ENCRYPTION_KEY, c2VjcmV0, false",
  })
  void checks_each_variable_by_its_rule(String name, String value, boolean fits) {
    var obstacles = new Environment(Map.of(name, value)).obstacles();
    assertThat(obstacles).hasSize(fits ? 0 : 1);
    assertThat(obstacles).allSatisfy(obstacle -> assertThat(obstacle.setting()).isEqualTo(name));
  }

  @Test
  void finds_properties_as_the_server_does() {
    var environment = new Environment(Map.of("CI_KEY", "secret", "lower_key", "other"));
    assertThat(environment.property("CI_KEY")).isEqualTo("secret");
    assertThat(environment.property("ci.key")).isEqualTo("secret");
    assertThat(environment.property("lower-key")).isEqualTo("other");
    assertThat(environment.property("none")).isNull();
  }
}
