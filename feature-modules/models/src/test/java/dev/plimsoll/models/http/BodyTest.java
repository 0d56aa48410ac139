package dev.plimsoll.models.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.platform.Json;
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

  @Test
  void counts_the_values_of_a_large_answer_while_it_is_read() {
    var many = ("[" + "{},".repeat(30_000) + "{}]").getBytes(UTF_8);
    assertThat(Body.json(many, room).size()).isEqualTo(30_001);
    assertThat(room.changes).containsExactly(60_002 * 32, -60_002 * 32);
    var far = ("[" + "{},".repeat(200_000) + "{}]").getBytes(UTF_8);
    assertThatThrownBy(() -> Body.json(far, room)).isInstanceOf(AnswerTooLarge.class);
  }

  @Test
  void reads_an_answer_without_its_vectors() {
    var answer =
        """
        {"object":"list","data":[{"index":0,"embedding":[0.1,[0.2]]},{"embedding":"AAAA"}],
         "junk":[%s1],"usage":{"prompt_tokens":5},"model":"é"}\
        """
            .formatted("0,".repeat(40_000));
    assertThat(Body.withoutVectors(answer.getBytes(UTF_8)))
        .isEqualTo(
            Json.parse(
                """
                {"object":"list","data":[{"index":null,"embedding":null}],
                 "usage":{"prompt_tokens":5},"model":"é"}\
                """));
    assertThatThrownBy(() -> Body.withoutVectors("{\"data\":[{".getBytes(UTF_8)))
        .isInstanceOf(MalformedAnswer.class);
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
