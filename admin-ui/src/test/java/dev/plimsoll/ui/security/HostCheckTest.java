package dev.plimsoll.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostCheckTest {
  private static final List<String> OURS = List.of("plimsoll.example.com", "shop.example.com:9080");

  @Test
  void lets_any_host_pass_unless_some_are_named() {
    assertThat(HostCheck.isOurs("anything", List.of())).isTrue();
    assertThat(HostCheck.isOurs(null, List.of())).isTrue();
  }

  @Test
  void takes_a_name_without_a_port_for_all_ports() {
    assertThat(HostCheck.isOurs("Plimsoll.example.com", OURS)).isTrue();
    assertThat(HostCheck.isOurs("plimsoll.example.com:443", OURS)).isTrue();
    assertThat(HostCheck.isOurs("shop.example.com:9080", OURS)).isTrue();
    assertThat(HostCheck.isOurs("shop.example.com:9081", OURS)).isFalse();
  }

  @Test
  void is_always_this_machine_by_its_numbers() {
    for (var host : List.of("127.0.0.1", "127.0.0.1:9080", "[::1]", "[::1]:9081")) {
      assertThat(HostCheck.isOurs(host, OURS)).isTrue();
    }
    for (var host : List.of("localhost", "127.0.0.1.evil.example", "::1", "127.0.0.1@evil:1")) {
      assertThat(HostCheck.isOurs(host, OURS)).isFalse();
    }
  }

  @Test
  void refuses_all_others() {
    assertThat(HostCheck.isOurs("evil.example", OURS)).isFalse();
    assertThat(HostCheck.isOurs("plimsoll.example.com.evil.example", OURS)).isFalse();
    assertThat(HostCheck.isOurs(null, OURS)).isFalse();
  }
}
