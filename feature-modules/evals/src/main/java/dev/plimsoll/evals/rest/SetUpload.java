package dev.plimsoll.evals.rest;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.formats.ImportFormat;
import dev.plimsoll.evals.formats.SetFile;
import dev.plimsoll.evals.results.InvalidRun;
import dev.plimsoll.platform.Problem;
import dev.plimsoll.platform.ProblemException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The body of an import. */
record SetUpload(@Nullable MediaType type, InputStream body, int maxBytes) {
  SetFile file(@Nullable String feature) throws IOException {
    return new SetFile(format(), text(), feature(feature));
  }

  /** The feature that the request names, if any. */
  static @Nullable FeatureKey feature(@Nullable String key) {
    try {
      return key == null ? null : new FeatureKey(key);
    } catch (IllegalArgumentException _) {
      throw new InvalidRun("feature", "the key of an AI feature");
    }
  }

  private ImportFormat format() {
    var given = type == null ? "" : type.getType() + "/" + type.getSubtype();
    return Arrays.stream(ImportFormat.values())
        .filter(format -> format.mediaType().equalsIgnoreCase(given))
        .findFirst()
        .orElseThrow(
            () -> refused(Status.UNSUPPORTED_MEDIA_TYPE, "one of " + mediaTypes(), "Content-Type"));
  }

  private String text() throws IOException {
    var bytes = body.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      throw refused(Status.REQUEST_ENTITY_TOO_LARGE, "at most " + maxBytes + " bytes", "body");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException _) {
      throw refused(Status.BAD_REQUEST, "UTF-8", "body");
    }
  }

  private static String mediaTypes() {
    return Arrays.stream(ImportFormat.values())
        .map(ImportFormat::mediaType)
        .collect(Collectors.joining(", "));
  }

  private static ProblemException refused(Status status, String expected, String field) {
    return new ProblemException(new Problem(status, field + " must be " + expected).in(field));
  }
}
