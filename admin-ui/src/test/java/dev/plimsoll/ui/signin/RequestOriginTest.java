package dev.plimsoll.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestOriginTest {
  @Test
  void is_the_address_of_who_asks_directly() {
    assertThat(RequestOrigin.of(requestWith(Map.of("Host", "127.0.0.1")))).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"})
  void is_not_that_of_a_proxy_on_this_machine(String header) {
    assertThat(RequestOrigin.of(requestWith(Map.of(header, "127.0.0.1"))))
        .isEqualTo(RequestOrigin.BEHIND_A_PROXY);
  }

  private static HttpServletRequest requestWith(Map<String, String> headers) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            RequestOriginTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (_, method, arguments) ->
                method.getName().equals("getHeader") ? headers.get(arguments[0]) : "127.0.0.1");
  }
}
