package dev.plimsoll.ui.admin.features.code;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.models.api.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** A client of the OpenAI wire, with code that calls a feature. */
public enum Client {
  CURL,
  JAVASCRIPT,
  AI_SDK,
  PYTHON,
  OPENAI_JAVA,
  LANGCHAIN4J,
  SPRING_AI;

  /**
   * Code that asks a feature and prints what it says.
   *
   * @param origin the address of the server, without a slash at its end
   */
  String code(String origin, FeatureKey feature, Task task) {
    var file = name().toLowerCase(Locale.ROOT) + (task == Task.EMBED ? ".embed" : ".chat");
    return read(file).replace("{origin}", origin).replace("{feature}", feature.value());
  }

  private static String read(String file) {
    try (var stream = Client.class.getResourceAsStream(file)) {
      return new String(
          Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
