package dev.plimsoll.calls.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallDetail;
import dev.plimsoll.calls.record.CallStarted;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * The encoding of calls as bytes: a letter for the kind of entry, the id, then JSON. The id comes
 * first so that the JSON of a start is parsed only if the call was interrupted. The end of a call
 * is two texts, so that its detail is written to the database without being parsed.
 *
 * <p>Entries and details outlive the version that wrote them: a new field must be nullable, and
 * none may change its meaning.
 */
public final class CallCodec {
  private static final byte BEGAN = 'b';
  private static final byte ENDED = 'e';

  /** Entries without an id in front, as the first version wrote them. */
  private static final byte BEGAN_AT_FIRST = 'B';

  private static final byte ENDED_AT_FIRST = 'E';

  private static final JsonMapper MAPPER = mapper();
  private static final ObjectWriter STARTED_WRITER = MAPPER.writerFor(CallStarted.class);
  private static final ObjectWriter CALL_WRITER = MAPPER.writerFor(Call.class);
  private static final ObjectWriter DETAIL_WRITER = MAPPER.writerFor(CallDetail.class);
  private static final ObjectReader STARTED_READER = MAPPER.readerFor(CallStarted.class);
  private static final ObjectReader CALL_READER = MAPPER.readerFor(Call.class);
  private static final ObjectReader DETAIL_READER = MAPPER.readerFor(CallDetail.class);

  private CallCodec() {}

  /** The entry of a beginning, in parts. */
  public static byte[][] began(CallStarted started) {
    var id = utf8(started.id().value());
    var front =
        ByteBuffer.allocate(1 + Integer.BYTES + id.length).put(BEGAN).putInt(id.length).put(id);
    return new byte[][] {front.array(), utf8(STARTED_WRITER.writeValueAsString(started))};
  }

  /** The entry of an end, in parts. */
  public static byte[][] ended(CallEntry.Ended ended) {
    var id = utf8(ended.call().id().value());
    var call = utf8(CALL_WRITER.writeValueAsString(ended.call()));
    var front =
        ByteBuffer.allocate(1 + 2 * Integer.BYTES + id.length)
            .put(ENDED)
            .putInt(id.length)
            .put(id)
            .putInt(call.length);
    return new byte[][] {front.array(), call, utf8(ended.detail())};
  }

  public static boolean isEnd(ByteBuffer entry) {
    var kind = entry.get(entry.position());
    return kind == ENDED || kind == ENDED_AT_FIRST;
  }

  /**
   * Reads the next entry.
   *
   * @param finished calls that this process finished itself, which need not be read again
   * @throws RuntimeException if it was written by a version of Plimsoll that this one cannot read
   */
  public static CallEntry read(ByteBuffer entry, RecentlyFinished finished) {
    var kind = entry.get();
    return switch (kind) {
      case BEGAN -> new CallEntry.Began(id(entry), text(entry, entry.remaining()));
      case ENDED -> {
        var known = finished.take(id(entry));
        yield known == null ? ended(entry) : known;
      }
      case BEGAN_AT_FIRST -> {
        var json = text(entry, entry.remaining());
        yield new CallEntry.Began(started(json).id(), json);
      }
      case ENDED_AT_FIRST -> ended(entry);
      default -> throw new IllegalArgumentException("unknown kind of entry: " + kind);
    };
  }

  public static CallStarted started(String json) {
    return STARTED_READER.readValue(json);
  }

  private static CallEntry.Ended ended(ByteBuffer entry) {
    Call call = CALL_READER.readValue(text(entry, entry.getInt()));
    return new CallEntry.Ended(call, text(entry, entry.remaining()));
  }

  private static CallId id(ByteBuffer entry) {
    return new CallId(text(entry, entry.getInt()));
  }

  public static String detail(CallDetail detail) {
    return DETAIL_WRITER.writeValueAsString(detail);
  }

  public static CallDetail detail(String json) {
    return DETAIL_READER.readValue(json);
  }

  /** By way of a string, which replaces unpaired surrogates where a byte stream would not. */
  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(ByteBuffer from, int length) {
    var start = from.position();
    from.position(start + Objects.checkIndex(length, from.remaining() + 1));
    return new String(from.array(), from.arrayOffset() + start, length, StandardCharsets.UTF_8);
  }

  private static JsonMapper mapper() {
    var mapper =
        JsonMapper.builder()
            .changeDefaultPropertyInclusion(_ ->
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addMixIn(Usd.class, AsMicros.class);
    List.of(
            CallId.class,
            ConversationId.class,
            FeatureKey.class,
            ModelKey.class,
            PromptName.class,
            TenantId.class,
            UserId.class)
        .forEach(id -> mapper.addMixIn(id, AsText.class));
    return mapper.build();
  }

  /** An id is written as its text alone. */
  @SuppressWarnings("unused") // Jackson reads the signature
  private abstract static class AsText {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    AsText(String value) {}

    @JsonValue
    abstract String value();
  }

  /** An amount is written as its micro-dollars alone. */
  @SuppressWarnings("unused") // Jackson reads the signature
  private abstract static class AsMicros {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    AsMicros(long micros) {}

    @JsonValue
    abstract long micros();
  }
}
