package dev.plimsoll.models.openai;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form in which a caller wants vectors: numbers, or base64 of 32-bit floats in little-endian
 * order. Some servers do not look at what was asked for, and some clients decode what comes all the
 * same.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/embeddings/create">encoding_format
 *     </a>
 */
final class VectorFormat {
  private static final String VECTOR = "embedding";

  private VectorFormat() {}

  /** Puts the vectors of an answer into the form that the options ask for; false if they are. */
  static boolean fit(ObjectNode options, JsonNode answer) {
    var wantsBase64 = options.path("encoding_format").asString("float").equals("base64");
    var changed = false;
    for (var element : answer.path("data")) {
      if (element instanceof ObjectNode holder) {
        changed |= wantsBase64 ? encode(holder) : decode(holder);
      }
    }
    return changed;
  }

  private static boolean encode(ObjectNode holder) {
    var vector = holder.path(VECTOR);
    if (!vector.isArray()) {
      return false;
    }
    var bytes = ByteBuffer.allocate(vector.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    vector.forEach(number -> bytes.putFloat(number.floatValue()));
    holder.put(VECTOR, Base64.getEncoder().encodeToString(bytes.array()));
    return true;
  }

  private static boolean decode(ObjectNode holder) {
    var vector = holder.path(VECTOR);
    if (!vector.isString()) {
      return false;
    }
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(vector.stringValue());
    } catch (IllegalArgumentException _) {
      return false;
    }
    if (bytes.length % Float.BYTES != 0) {
      return false;
    }
    var floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    var numbers = holder.putArray(VECTOR);
    while (floats.hasRemaining()) {
      numbers.add(floats.getFloat());
    }
    return true;
  }
}
