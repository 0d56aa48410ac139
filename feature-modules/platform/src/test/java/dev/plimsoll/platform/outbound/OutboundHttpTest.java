package dev.plimsoll.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboundHttpTest {
  private static final String PUBLIC = "93.184.215.14";

  private final AtomicInteger reached = new AtomicInteger();
  private HttpServer server;

  /** Answers each look-up with the next address. */
  private record Names(Deque<String> answers) implements DnsResolver {
    static Names of(String... answers) {
      return new Names(new ArrayDeque<>(List.of(answers)));
    }

    @Override
    public InetAddress[] resolve(String host) {
      return new InetAddress[] {InetAddress.ofLiteral(answers.removeFirst())};
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    server.createContext(
        "/",
        exchange -> {
          reached.incrementAndGet();
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://localhost/",
        "http://0.0.0.0/",
        "http://10.1.2.3/",
        "http://172.31.255.255/",
        "http://192.168.0.1/",
        "http://100.64.0.1/",
        "http://169.254.1.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:a9fe:a9fe]/",
        "http://[::127.0.0.1]/",
        "http://[fe80::1]/",
        "http://[fc00::1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b::a00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[2001:0:7f00:1::]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fd00:ec2::254]/",
        "http://100.100.100.200/"
      })
  void refuses_what_is_not_public(String address) {
    assertThatThrownBy(() -> outbound("").check(URI.create(address)))
        .isInstanceOf(AddressRefused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://8.8.8.8/",
        "http://172.32.0.1/",
        "http://192.167.255.255/",
        "http://[2606:4700::1111]/",
        "http://[64:ff9b::808:808]/"
      })
  void allows_what_is_public(String address) {
    assertThatCode(() -> outbound("").check(URI.create(address))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.0.0.0/8", "127.0.0.1:11434", "LOCALHOST , 127.0.0.0/9"})
  void allows_what_the_setting_names(String setting) {
    assertThatCode(() -> outbound(setting).check(URI.create("http://127.0.0.1:11434/v1")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1:11435", "localhost", "10.0.0.0/8", "128.0.0.0/1", "::1"})
  void allows_no_other(String setting) {
    assertThatThrownBy(() -> outbound(setting).check(URI.create("http://127.0.0.1:11434/v1")))
        .isInstanceOf(AddressRefused.class)
        .hasMessageContaining("PLIMSOLL_OUTBOUND_ALLOW");
  }

  @ParameterizedTest
  @ValueSource(strings = {"169.254.0.0/16", "0.0.0.0/0", "169.254.169.254", "::/0"})
  void allows_the_credentials_of_the_machine_to_nobody(String setting) {
    var outbound = outbound(setting);
    outbound.allow(URI.create("http://169.254.169.254/"));
    for (var address :
        List.of(
            "169.254.169.254",
            "[fd00:ec2::254]",
            "[64:ff9b::a9fe:a9fe]",
            "[fe80::a9fe:a9fe]",
            "[fd00:c1::a9fe:a9fe]")) {
      assertThatThrownBy(() -> outbound.check(URI.create("http://" + address + "/")))
          .isInstanceOf(AddressRefused.class)
          .hasMessageContaining("no setting");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0/33", "10.0.0/8", "a b", "http://host", "host:", "*"})
  void says_what_is_wrong_with_a_setting(String setting) {
    assertThat(OutboundRules.isValid(setting)).isFalse();
    assertThatThrownBy(() -> outbound(setting)).hasMessageContaining(OutboundRules.EXPECTED);
  }

  @Test
  void connects_to_what_the_file_names_but_follows_no_redirect() throws IOException {
    var outbound = outbound("");
    outbound.allow(URI.create("http://127.0.0.1:" + port()));
    assertThat(get(outbound, "127.0.0.1")).isEqualTo(302);
    assertThat(reached).hasValue(1);
  }

  @Test
  void connects_to_no_address_that_it_has_not_checked() throws IOException {
    // The first answer is public, as somebody would have it who leads a name elsewhere afterwards.
    var outbound = new OutboundHttp("", Names.of(PUBLIC, "127.0.0.1"));
    outbound.check(URI.create("http://rebinding.example:" + port()));
    assertThatThrownBy(() -> get(outbound, "rebinding.example")).isInstanceOf(AddressRefused.class);
    assertThat(reached).hasValue(0);
  }

  @Test
  void takes_a_host_that_is_not_known_yet() throws IOException {
    DnsResolver nobody =
        new SystemDefaultDnsResolver() {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            throw new UnknownHostException(host);
          }
        };
    new OutboundHttp("", nobody).check(URI.create("http://soon.example"));
  }

  private int get(OutboundHttp outbound, String host) throws IOException {
    try (var client = outbound.client(pool -> pool);
        var response =
            client.executeOpen(null, new HttpGet("http://" + host + ":" + port() + "/"), null)) {
      return response.getCode();
    }
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private static OutboundHttp outbound(String setting) {
    return new OutboundHttp(setting, SystemDefaultDnsResolver.INSTANCE);
  }
}
