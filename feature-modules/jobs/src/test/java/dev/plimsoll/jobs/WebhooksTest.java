package dev.plimsoll.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.platform.outbound.OutboundHttp;
import dev.plimsoll.work.TaskResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("UnnecessaryAssignment") // no container here
class WebhooksTest {
  private final List<String> ids = new CopyOnWriteArrayList<>();
  private final Webhooks webhooks = new Webhooks();
  private HttpServer receiver;
  private int status = 204;

  @BeforeEach
  void open() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
    receiver.createContext(
        "/hook",
        exchange -> {
          ids.add(exchange.getRequestHeaders().getFirst("webhook-id"));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    receiver.start();
    webhooks.clock = Clock.systemUTC();
    webhooks.secret = new WebhookSecret();
    webhooks.secret.secret = Optional.of("a secret of the webhooks");
    webhooks.outbound = new OutboundHttp(Optional.of("127.0.0.1"));
    webhooks.open();
  }

  @AfterEach
  void close() {
    receiver.stop(0);
  }

  @Test
  void is_done_when_it_is_acknowledged() {
    assertThat(send(address())).isInstanceOf(TaskResult.Done.class);
    assertThat(ids).containsExactly("id-1");
  }

  @Test
  void fails_when_it_is_refused_or_nobody_is_there() {
    status = 500;
    assertThat(send(address())).isEqualTo(TaskResult.failed(address() + ": HTTP 500"));
    receiver.stop(0);
    assertThat(send(address())).isInstanceOf(TaskResult.Failed.class);
  }

  @Test
  void is_not_sent_to_this_machine_unless_the_operator_allows_it() {
    webhooks.outbound = new OutboundHttp(Optional.empty());
    webhooks.open();
    assertThat(send(address()).toString()).contains("PLIMSOLL_OUTBOUND_ALLOW");
    assertThat(ids).isEmpty();
  }

  @Test
  void is_not_sent_on_to_where_a_receiver_leads() {
    receiver.createContext(
        "/away",
        exchange -> {
          exchange.getResponseHeaders().set("Location", address());
          exchange.sendResponseHeaders(307, -1);
          exchange.close();
        });
    var away = address().replace("/hook", "/away");
    assertThat(send(away)).isEqualTo(TaskResult.failed(away + ": HTTP 307"));
    assertThat(ids).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://my_service:8080/hook", "https://shop.example/a|b", "https://"})
  void fails_at_an_address_that_cannot_be_called(String address) {
    assertThat(send(address)).isInstanceOf(TaskResult.Failed.class);
  }

  private TaskResult send(String address) {
    return webhooks.send("id-1", new Webhook(address, "{}"));
  }

  private String address() {
    return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
  }
}
