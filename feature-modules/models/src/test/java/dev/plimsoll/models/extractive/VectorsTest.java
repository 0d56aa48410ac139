package dev.plimsoll.models.extractive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.Tokens;
import dev.plimsoll.models.api.Embeddings;
import dev.plimsoll.models.api.ModelOutcome.Answered;
import dev.plimsoll.models.chat.UnsupportedField;
import dev.plimsoll.models.minilm.WordPieces;
import dev.plimsoll.platform.Json;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class VectorsTest {
  private final Vectors vectors = new Vectors(new Lengths(), new WordPieces());

  @Test
  void tells_a_vector_for_each_text_in_the_openai_wire() {
    var answer = of("{\"input\":[\"a\",\"four\"]}");
    assertThat(answer.tokens()).isEqualTo(Tokens.of(2, 0));
    assertThat(body(answer))
        .isEqualTo(
            Json.parse(
                """
                {"object":"list","model":"lengths",
                 "data":[{"object":"embedding","index":0,"embedding":[1.0,0.5]},
                   {"object":"embedding","index":1,"embedding":[4.0,0.5]}],
                 "usage":{"prompt_tokens":2,"total_tokens":2}}\
                """));
  }

  @Test
  void tells_them_in_base_64_where_that_is_asked() {
    var data = body(of("{\"input\":\"four\",\"encoding_format\":\"base64\"}")).at("/data/0");
    var bytes = Base64.getDecoder().decode(data.path("embedding").stringValue());
    var floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    assertThat(floats.get(0)).isEqualTo(4);
    assertThat(floats.remaining()).isEqualTo(2);
  }

  @Test
  void refuses_tokens_nothing_and_other_sizes() {
    for (var options :
        new String[] {
          "{\"input\":[1,2]}", "{\"input\":[]}", "{}", "{\"input\":\"a\",\"dimensions\":256}"
        }) {
      assertThatThrownBy(() -> of(options)).isInstanceOf(UnsupportedField.class);
    }
  }

  private Answered of(String options) {
    return vectors.of((ObjectNode) Json.parse(options));
  }

  private static JsonNode body(Answered answer) {
    return Json.parse(Objects.requireNonNull(answer.raw()));
  }

  /** A vector that says how long its text is. */
  private static final class Lengths implements Embeddings {
    @Override
    public int dimensions() {
      return 2;
    }

    @Override
    public String model() {
      return "lengths";
    }

    @Override
    public float[] embed(String text) {
      return new float[] {text.length(), 0.5f};
    }
  }
}
