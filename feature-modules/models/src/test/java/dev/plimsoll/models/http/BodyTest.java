package dev.plimsoll.models.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;
import org.junit.jupiter.api.Test;

class BodyTest {
  private static final int MOST = 1_000_000;

  private final Room room = new Room(new ArrayList<>());

  /** What was taken, and as negative numbers what was given back. */
  private record Room(List<Integer> changes) implements ChunkSink {
    @Override
    public void accept(Chunk chunk) {}

    @Override
    public void makeRoom(int bytes) {
      changes.add(bytes);
    }

    @Override
    public void freeRoom(int bytes) {
      changes.add(-bytes);
    }
  }

  @Test
  void takes_no_room_for_a_usual_answer() throws IOException {
    assertThat(read(streamed(new ByteArrayInputStream(new byte[60_000])))).hasSize(60_000);
    assertThat(room.changes).isEmpty();
  }

  @Test
  void takes_the_room_that_a_large_answer_says_it_needs() throws IOException {
    assertThat(read(new ByteArrayEntity(new byte[200_000], ContentType.APPLICATION_JSON)))
        .hasSize(200_000);
    assertThat(room.changes).containsExactly(200_000, 0);
  }

  @Test
  void takes_the_most_room_for_a_large_answer_of_unknown_length_and_gives_the_rest_back()
      throws IOException {
    assertThat(read(streamed(new ByteArrayInputStream(new byte[200_000])))).hasSize(200_000);
    assertThat(room.changes).containsExactly(MOST, 200_000 - MOST);
  }

  @Test
  void keeps_no_room_for_an_answer_that_breaks_off() {
    var broken =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[200_000]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("reset");
              }

              @Override
              public int read(byte[] octets, int from, int length) throws IOException {
                throw new IOException("reset");
              }
            });
    assertThatThrownBy(() -> read(streamed(broken))).hasMessage("reset");
    assertThat(room.changes).containsExactly(MOST, -MOST);
  }

  private static HttpEntity streamed(InputStream content) {
    return new InputStreamEntity(content, ContentType.APPLICATION_JSON);
  }

  private byte[] read(HttpEntity entity) throws IOException {
    var response = new BasicClassicHttpResponse(200);
    response.setEntity(entity);
    return Body.of(response).bytes(MOST, room);
  }
}
