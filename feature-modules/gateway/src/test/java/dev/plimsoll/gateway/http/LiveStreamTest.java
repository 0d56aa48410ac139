package dev.plimsoll.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LiveStreamTest {
  private static final long INTERVAL = 15_000;

  private final List<String> sent = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-21T08:00:00Z");
  private boolean gone;
  private final LiveStream stream = new LiveStream(new Recorded(), clock());

  private Clock clock() {
    InstantSource time = () -> now;
    return time.withZone(ZoneOffset.UTC);
  }

  private final class Recorded implements LiveStream.Output {
    @Override
    public void open() throws IOException {
      add("open");
    }

    @Override
    public void data(String data) throws IOException {
      add(data);
    }

    @Override
    public void comment() throws IOException {
      add("beat");
    }

    private void add(String what) throws IOException {
      if (gone) {
        throw new IOException("gone");
      }
      sent.add(what);
    }
  }

  @Test
  void says_nothing_while_events_come() throws IOException {
    pass(14_000);
    stream.send("a");
    pass(14_000);
    assertThat(beat()).isTrue();
    assertThat(sent).containsExactly("open", "a");
  }

  @Test
  void begins_with_a_comment_if_the_first_event_is_late() throws IOException {
    pass(INTERVAL);
    assertThat(beat()).isTrue();
    stream.send("a");
    assertThat(sent).containsExactly("open", "beat", "a");
  }

  @Test
  void says_each_interval_that_it_is_alive() {
    pass(INTERVAL);
    assertThat(beat()).isTrue();
    pass(INTERVAL - 1);
    assertThat(beat()).isTrue();
    pass(1);
    assertThat(beat()).isTrue();
    assertThat(sent).containsExactly("open", "beat", "beat");
  }

  @Test
  void tells_its_call_when_a_comment_does_not_reach_the_client() {
    var told = new AtomicInteger();
    stream.whenGone(told::incrementAndGet);
    pass(INTERVAL);
    assertThat(beat()).isTrue();
    assertThat(told).hasValue(0);
    gone = true;
    pass(INTERVAL);
    assertThat(beat()).isFalse();
    assertThat(told).hasValue(1);
    stream.whenGone(told::incrementAndGet);
    assertThat(told).hasValue(2);
  }

  @Test
  void says_nothing_after_its_end() {
    stream.end();
    pass(INTERVAL);
    assertThat(beat()).isFalse();
    assertThat(sent).isEmpty();
  }

  @Test
  void leaves_its_response_to_another_if_nothing_was_sent() {
    pass(INTERVAL);
    assertThat(stream.endUnopened()).isTrue();
    assertThat(beat()).isFalse();
    assertThat(sent).isEmpty();
  }

  @Test
  void keeps_its_response_once_it_has_begun() throws IOException {
    pass(INTERVAL);
    assertThat(beat()).isTrue();
    assertThat(stream.endUnopened()).isFalse();
    stream.send("error");
    assertThat(sent).containsExactly("open", "beat", "error");
  }

  @Test
  void says_nothing_more_to_a_client_that_has_gone() {
    gone = true;
    pass(INTERVAL);
    assertThat(beat()).isFalse();
    gone = false;
    pass(INTERVAL);
    assertThat(beat()).isFalse();
    assertThat(sent).isEmpty();
  }

  private void pass(long millis) {
    now = now.plusMillis(millis);
  }

  private boolean beat() {
    return stream.beat(now.toEpochMilli() - INTERVAL);
  }
}
