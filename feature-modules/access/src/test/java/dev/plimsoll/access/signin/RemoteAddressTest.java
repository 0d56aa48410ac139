package dev.plimsoll.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteAddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
  void knows_this_machine(String address) {
    assertThat(new RemoteAddress(address).isLoopback()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1", "::2", "", "localhost", "127.0.0.1.example.com", "0.0.0.0"})
  void takes_nothing_else_for_this_machine(String address) {
    assertThat(new RemoteAddress(address).isLoopback()).isFalse();
  }

  @Test
  void takes_a_network_of_ipv6_for_one_visitor() {
    assertThat(new RemoteAddress("2001:db8:1:2:3::4").visitor())
        .isEqualTo(new RemoteAddress("2001:db8:1:2:ffff::1").visitor())
        .isNotEqualTo(new RemoteAddress("2001:db8:1:3:3::4").visitor());
  }

  @Test
  void takes_each_address_of_ipv4_for_a_visitor() {
    assertThat(new RemoteAddress("10.0.0.1").visitor()).isEqualTo("10.0.0.1");
  }
}
