package dev.plimsoll.platform.bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundedRequestTest {
  private static final int LIMIT = 50_000;

  private final BodyMemory memory = new BodyMemory(100_000L);

  @Test
  void is_counted_from_when_it_is_read_until_it_is_over() throws IOException {
    var request = bounded(40_000);
    assertThat(memory.held()).isZero();
    assertThat(request.getInputStream().readAllBytes()).hasSize(40_000);
    assertThat(memory.held()).isBetween(40_000L, 60_000L);
    request.leave();
    assertThat(memory.held()).isZero();
  }

  @Test
  void is_refused_where_it_is_too_large_for_itself() {
    var request = bounded(LIMIT + 1);
    assertThatThrownBy(() -> request.getInputStream().readAllBytes())
        .isInstanceOfSatisfying(BodyRefused.class, e -> assertThat(e.isBusy()).isFalse())
        .hasMessageContaining("at most 50000 bytes");
    request.leave();
    assertThat(memory.held()).isZero();
  }

  @Test
  void is_refused_for_now_where_all_together_are_too_large() throws IOException {
    var first = bounded(45_000);
    var second = bounded(45_000);
    var third = bounded(45_000);
    first.getInputStream().readAllBytes();
    second.getInputStream().readAllBytes();
    assertThatThrownBy(() -> third.getInputStream().readAllBytes())
        .isInstanceOfSatisfying(BodyRefused.class, e -> assertThat(e.isBusy()).isTrue());
    third.leave();
    first.leave();
    assertThat(bounded(45_000).getInputStream().readAllBytes()).hasSize(45_000);
  }

  @Test
  void is_refused_before_it_is_read_where_it_says_how_large_it_is() throws IOException {
    bounded(45_000).getInputStream().readAllBytes();
    var second = bounded(45_000);
    BoundedRequest.expect(second, 45_000);
    second.getInputStream().readAllBytes();
    assertThatThrownBy(() -> BoundedRequest.expect(bounded(20_000), 20_000))
        .isInstanceOfSatisfying(BodyRefused.class, e -> assertThat(e.isBusy()).isTrue());
  }

  @Test
  void holds_nothing_for_what_is_announced_and_does_not_come() {
    for (var i = 0; i < 10; i++) {
      BoundedRequest.expect(bounded(45_000), 45_000);
    }
    assertThat(memory.held()).isZero();
  }

  @Test
  void is_refused_for_good_where_what_is_made_of_it_never_has_room() throws IOException {
    var request = bounded(40_000);
    request.getInputStream().readAllBytes();
    assertThatThrownBy(() -> BoundedRequest.holdMore(request, 90_000))
        .isInstanceOfSatisfying(BodyRefused.class, e -> assertThat(e.isBusy()).isFalse())
        .hasMessageContaining("more values");
  }

  @Test
  void is_not_held_where_it_goes_to_the_disk_at_once() throws IOException {
    var request = bounded(40_000);
    BoundedRequest.stream(request);
    request.getInputStream().readAllBytes();
    assertThat(memory.held()).isZero();
  }

  @Test
  void is_over_when_its_asynchronous_part_is() throws IOException {
    var listeners = new ArrayList<AsyncListener>();
    var request = new BoundedRequest(fake(40_000, listeners), memory, LIMIT);
    request.getInputStream().readAllBytes();
    request.startAsync();
    request.leave();
    assertThat(memory.held()).isPositive();
    listeners.getFirst().onComplete(null);
    assertThat(memory.held()).isZero();
  }

  private BoundedRequest bounded(int bytes) {
    return new BoundedRequest(fake(bytes, List.of()), memory, LIMIT);
  }

  private static HttpServletRequest fake(int bytes, List<AsyncListener> listeners) {
    Map<Object, Object> attributes = new HashMap<>();
    var body = new SentBody(new byte[bytes]);
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            BoundedRequestTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (_, method, values) ->
                switch (method.getName()) {
                  case "getInputStream" -> body;
                  case "setAttribute" -> attributes.put(values[0], values[1]);
                  case "getAttribute" -> attributes.get(values[0]);
                  case "getHeader" -> null;
                  case "startAsync" -> context(listeners);
                  default -> throw new IllegalStateException(method.getName());
                });
  }

  private static AsyncContext context(List<AsyncListener> listeners) {
    return (AsyncContext)
        Proxy.newProxyInstance(
            BoundedRequestTest.class.getClassLoader(),
            new Class<?>[] {AsyncContext.class},
            (_, _, values) -> {
              listeners.add((AsyncListener) values[0]);
              return null;
            });
  }
}
