package dev.plimsoll.access.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkAddressTest {
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"})
  void knows_this_machine(String address) {
    assertThat(new NetworkAddress(address).isLoopback()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1", "::2", "", "localhost", "127.0.0.1.example.com", "0.0.0.0"})
  void takes_nothing_else_for_this_machine(String address) {
    assertThat(new NetworkAddress(address).isLoopback()).isFalse();
  }

  @Test
  void takes_a_network_of_ipv6_for_one_visitor() {
    assertThat(new NetworkAddress("2001:db8:1:2:3::4").visitor())
        .isEqualTo(new NetworkAddress("2001:db8:1:2:ffff::1").visitor())
        .isNotEqualTo(new NetworkAddress("2001:db8:1:3:3::4").visitor());
  }

  @Test
  void takes_each_address_of_ipv4_for_a_visitor() {
    assertThat(new NetworkAddress("10.0.0.1").visitor()).isEqualTo("10.0.0.1");
  }

  @Test
  void is_written_to_a_log_without_what_identifies_one_machine() {
    assertThat(new NetworkAddress("192.0.2.77").masked()).isEqualTo("192.0.2.…");
    assertThat(new NetworkAddress("2001:db8:1:2:3::4").masked()).isEqualTo("20010db800010002…");
  }
}
