package dev.plimsoll.platform;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as Plimsoll reads and writes it, with one mapper for all. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new DomainJson())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final ObjectReader STRICT =
      MAPPER.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private Json() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  public static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /**
   * The tree of a JSON text.
   *
   * @throws JacksonException if it is not JSON
   */
  public static JsonNode parse(String text) {
    return MAPPER.readTree(text);
  }

  /**
   * The value of a JSON text.
   *
   * @throws JacksonException if it is not JSON of that type, or null
   */
  public static <T> T read(String text, Class<T> type) {
    return given(MAPPER.readValue(text, type), type);
  }

  /**
   * The value of a JSON text that has no fields but those of the type.
   *
   * @throws tools.jackson.databind.exc.UnrecognizedPropertyException if it has another field
   * @throws JacksonException if it is not JSON of that type, or null
   */
  public static <T> T readStrictly(String text, Class<T> type) {
    return given(STRICT.forType(type).readValue(text), type);
  }

  private static <T> T given(@Nullable T value, Class<T> type) {
    if (value == null) {
      throw MismatchedInputException.from(null, type, "null is no value");
    }
    return value;
  }

  public static String write(Object value) {
    return MAPPER.writeValueAsString(value);
  }
}
