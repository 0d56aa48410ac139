package dev.plimsoll.models.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ServerSentEventReaderTest {
  private static final int LIMIT = 1_000_000;

  @Test
  void reads_frames_one_after_the_other() throws IOException {
    assertThat(frames("data: {\"a\":1}\n\ndata: [DONE]\n\n"))
        .containsExactly(message("{\"a\":1}"), message("[DONE]"));
  }

  @Test
  void ends_lines_with_cr_lf_or_both() throws IOException {
    assertThat(frames("data: a\r\n\r\ndata: b\r\rdata: c\n\n"))
        .containsExactly(message("a"), message("b"), message("c"));
  }

  @Test
  void names_events() throws IOException {
    assertThat(frames("event: ping\ndata: {}\n\nevent:error\ndata: x\n\ndata: y\n\n"))
        .containsExactly(
            new ServerSentEvent("ping", "{}"), new ServerSentEvent("error", "x"), message("y"));
  }

  @Test
  void forgets_the_name_of_an_event_without_data() throws IOException {
    assertThat(frames("event: ping\n\ndata: x\n\n")).containsExactly(message("x"));
  }

  @Test
  void joins_lines_of_data() throws IOException {
    assertThat(frames("data: {\ndata:  \"a\": 1\ndata\ndata: }\n\n"))
        .containsExactly(message("{\n \"a\": 1\n\n}"));
  }

  @Test
  void joins_each_of_very_many_lines_of_data_once() throws IOException {
    assertThat(frames("data\n".repeat(LIMIT / 5 - 1) + "\n"))
        .containsExactly(message("\n".repeat(LIMIT / 5 - 2)));
  }

  @Test
  void skips_comments_and_fields_that_mean_nothing_here() throws IOException {
    assertThat(frames(": still there\nid: 7\nretry: 10\ndatabase: x\n\ndata: a\n\n"))
        .containsExactly(message("a"));
  }

  @Test
  void takes_one_space_from_a_value_and_leaves_the_others() throws IOException {
    assertThat(frames("data:a\n\ndata:  b\n\ndata:\n\n"))
        .containsExactly(message("a"), message(" b"), message(""));
  }

  @Test
  void skips_a_byte_order_mark_at_the_start_alone() throws IOException {
    assertThat(frames("\uFEFFdata: \uFEFFa\n\n")).containsExactly(message("\uFEFFa"));
  }

  @Test
  void drops_a_frame_that_was_cut_off() throws IOException {
    assertThat(frames("data: a\n\ndata: {\"b\":")).containsExactly(message("a"));
    assertThat(frames("data: a\n\ndata: b\n")).containsExactly(message("a"));
  }

  @Test
  void refuses_an_event_that_is_longer_than_its_limit() throws IOException {
    var endless = "data: " + "a".repeat(2_000) + "\n\n";
    assertThatThrownBy(() -> all(new ServerSentEventReader(bytes(endless), 1_000)))
        .isInstanceOf(AnswerTooLarge.class);
    assertThat(all(new ServerSentEventReader(bytes("data: a\n\n".repeat(3_000)), 1_000)))
        .hasSize(3_000);
  }

  @Property(tries = 500)
  void gives_the_same_frames_wherever_the_bytes_are_cut(
      @ForAll("streams") Stream stream, @ForAll List<@IntRange(min = 1, max = 7) Integer> cuts)
      throws IOException {
    var dribble = new Dribble(stream.bytes().getBytes(UTF_8), cuts.iterator());
    assertThat(all(new ServerSentEventReader(dribble, LIMIT))).isEqualTo(stream.frames());
  }

  /** Bytes, and the frames that they stand for. */
  record Stream(String bytes, List<ServerSentEvent> frames) {}

  @Provide
  Arbitrary<Stream> streams() {
    return frame().list().ofMaxSize(8).map(ServerSentEventReaderTest::joined);
  }

  private static Arbitrary<Stream> frame() {
    var lineEnd = Arbitraries.of("\n", "\r", "\r\n");
    var event = Arbitraries.of("message", "ping", "content_block_delta");
    var line = Arbitraries.of("{\"a\":\"ü€😀\"}", "", "x", "data: y", "[DONE]", ": no comment");
    var noise = Arbitraries.of("", ": OPENROUTER PROCESSING", "id: 1", "retry: 5", "unknown");
    return Combinators.combine(lineEnd, event, line.list().ofMinSize(1).ofMaxSize(3), noise)
        .as(ServerSentEventReaderTest::written);
  }

  private static Stream written(String lineEnd, String event, List<String> lines, String noise) {
    var text = new StringBuilder();
    if (!noise.isEmpty()) {
      text.append(noise).append(lineEnd);
    }
    if (!event.equals("message")) {
      text.append("event: ").append(event).append(lineEnd);
    }
    lines.forEach(line -> text.append("data: ").append(line).append(lineEnd));
    text.append(lineEnd);
    return new Stream(
        text.toString(), List.of(new ServerSentEvent(event, String.join("\n", lines))));
  }

  private static Stream joined(List<Stream> parts) {
    var text = new StringBuilder();
    var frames = new ArrayList<ServerSentEvent>();
    for (var part : parts) {
      text.append(part.bytes());
      frames.addAll(part.frames());
    }
    return new Stream(text.toString(), frames);
  }

  /** Gives a few bytes at a time. */
  private static final class Dribble extends InputStream {
    private final InputStream bytes;
    private final Iterator<Integer> cuts;

    Dribble(byte[] bytes, Iterator<Integer> cuts) {
      this.bytes = new ByteArrayInputStream(bytes);
      this.cuts = cuts;
    }

    @Override
    public int read() throws IOException {
      return bytes.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return bytes.read(into, offset, Math.min(length, cuts.hasNext() ? cuts.next() : 1));
    }
  }

  private static ServerSentEvent message(String data) {
    return new ServerSentEvent("message", data);
  }

  private static List<ServerSentEvent> frames(String text) throws IOException {
    return all(new ServerSentEventReader(bytes(text), LIMIT));
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static List<ServerSentEvent> all(ServerSentEventReader reader) throws IOException {
    var frames = new ArrayList<ServerSentEvent>();
    for (var frame = reader.next(); frame != null; frame = reader.next()) {
      frames.add(frame);
    }
    return frames;
  }
}
