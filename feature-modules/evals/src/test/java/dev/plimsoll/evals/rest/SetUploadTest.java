package dev.plimsoll.evals.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.formats.ImportFormat;
import dev.plimsoll.evals.formats.SetFile;
import dev.plimsoll.evals.results.InvalidRun;
import dev.plimsoll.platform.ProblemException;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SetUploadTest {
  private static final MediaType CSV = new MediaType("text", "csv", "utf-8");

  @Test
  void takes_the_format_from_the_content_type() throws Exception {
    assertThat(file(CSV, bytes("a,b"), "triage"))
        .isEqualTo(new SetFile(ImportFormat.CSV, "a,b", new FeatureKey("triage")));
    assertThat(file(MediaType.APPLICATION_JSON_TYPE, bytes("[]"), null).format())
        .isEqualTo(ImportFormat.JSON);
    assertThat(file(new MediaType("application", "x-ndjson"), bytes("{}"), null).format())
        .isEqualTo(ImportFormat.JSONL);
  }

  @Test
  void refuses_other_content_types() {
    assertRefused(MediaType.TEXT_PLAIN_TYPE, bytes("a"), 415, "Content-Type");
    assertRefused(null, bytes("a"), 415, "Content-Type");
  }

  @Test
  void refuses_a_body_that_is_too_large() throws Exception {
    assertRefused(CSV, new byte[101], 413, "body");
    assertThat(file(CSV, new byte[100], null).text()).hasSize(100);
  }

  @Test
  void refuses_what_is_not_utf_8() {
    assertRefused(CSV, new byte[] {'a', (byte) 0xC3, '('}, 400, "body");
  }

  @Test
  void refuses_a_feature_that_cannot_be() {
    assertThatThrownBy(() -> file(CSV, bytes("a"), "No Way"))
        .isInstanceOf(InvalidRun.class)
        .hasMessage("feature must be the key of an AI feature");
  }

  private static void assertRefused(
      @Nullable MediaType type, byte[] body, int status, String field) {
    assertThatThrownBy(() -> file(type, body, null))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.problem().status()).isEqualTo(status);
              assertThat(refused.problem().json().get("field").stringValue()).isEqualTo(field);
            });
  }

  private static SetFile file(@Nullable MediaType type, byte[] body, @Nullable String feature)
      throws IOException {
    return new SetUpload(type, new ByteArrayInputStream(body), 100).file(feature);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
