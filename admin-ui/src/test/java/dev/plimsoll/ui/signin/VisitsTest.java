package dev.plimsoll.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitsTest {
  private static final Visits UNTRUSTING = visits();

  @Test
  void come_from_whoever_asks_directly() {
    var visit = UNTRUSTING.of(request("127.0.0.1", Map.of("Host", "127.0.0.1")));
    assertThat(visit.address()).isEqualTo("127.0.0.1");
    assertThat(visit.direct()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"})
  void through_a_proxy_on_this_machine_come_from_elsewhere(String header) {
    var request = request("127.0.0.1", Map.of("Host", "127.0.0.1", header, "127.0.0.1"));
    assertThat(UNTRUSTING.of(request).direct()).isFalse();
    assertThat(visits("127.0.0.1").of(request).direct()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1:9080, http://127.0.0.1:9080, true",
    "localhost:9080, http://localhost:9080, true",
    "[::1], , true",
    "127.0.0.1:9080, https://ai.example.com, false",
    "ai.example.com, https://ai.example.com, false",
    "127.0.0.1.example.com, , false",
    ", , false",
    "localhost, null, false",
  })
  void through_a_proxy_that_says_nothing_show_which_site_the_browser_is_on(
      @Nullable String host, @Nullable String origin, boolean direct) {
    var headers = new HashMap<String, String>();
    if (host != null) {
      headers.put("Host", host);
    }
    if (origin != null) {
      headers.put("Origin", origin);
    }
    assertThat(UNTRUSTING.of(request("127.0.0.1", headers)).direct()).isEqualTo(direct);
  }

  @Test
  void choose_no_address_of_their_own() {
    var request = request("203.0.113.5", Map.of("X-Forwarded-For", "192.0.2.1"));
    assertThat(UNTRUSTING.of(request).address()).isEqualTo("203.0.113.5");
    assertThat(visits("10.0.0.0/8").of(request).address()).isEqualTo("203.0.113.5");
  }

  @Test
  void have_the_address_that_the_last_trusted_proxy_saw() {
    var forwarded = Map.of("X-Forwarded-For", "127.0.0.1, 192.0.2.1, 10.1.2.3");
    assertThat(visits("10.0.0.0/8").of(request("10.0.0.7", forwarded)).address())
        .isEqualTo("192.0.2.1");
    assertThat(visits("::1", "10.0.0.0/9").of(request("::1", forwarded)).address())
        .isEqualTo("192.0.2.1");
    assertThat(visits("10.0.0.0/15").of(request("10.2.0.1", forwarded)).address())
        .isEqualTo("10.2.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.9:51234", "[2001:db8::1]:443", "[2001:db8::1]", "2001:db8::1"})
  void have_an_address_without_the_port_that_a_proxy_wrote(String hop) {
    var request = request("10.0.0.7", Map.of("X-Forwarded-For", "192.0.2.1, " + hop));
    assertThat(visits("10.0.0.7").of(request).address()).isIn("203.0.113.9", "2001:db8::1");
  }

  @Test
  void are_secure_by_the_word_of_a_trusted_proxy_or_by_a_setting() {
    var request = request("10.0.0.7", Map.of("X-Forwarded-Proto", "https"));
    assertThat(UNTRUSTING.isSecure(request)).isFalse();
    assertThat(visits("10.0.0.7").isSecure(request)).isTrue();
    assertThat(visits("10.0.0.7").isSecure(request("10.0.0.7", Map.of()))).isFalse();
    var set = new Visits(TrustedProxies.of(List.of()), true);
    assertThat(set.isSecure(request("10.0.0.7", Map.of()))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example.com", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/-1"})
  void need_proxies_that_are_addresses(String proxy) {
    assertThatThrownBy(() -> visits(proxy))
        .hasMessageContaining("PLIMSOLL_TRUSTED_PROXIES")
        .hasMessageContaining(proxy);
  }

  private static Visits visits(String... proxies) {
    return new Visits(TrustedProxies.of(List.of(proxies)), false);
  }

  private static HttpServletRequest request(String address, Map<String, String> headers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            VisitsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "getHeader" -> headers.get(arguments[0]);
                  case "getHeaders" ->
                      Collections.enumeration(
                          Stream.ofNullable(headers.get(arguments[0])).toList());
                  case "getRemoteAddr" -> address;
                  case "isSecure" -> false;
                  default -> null;
                });
  }
}
