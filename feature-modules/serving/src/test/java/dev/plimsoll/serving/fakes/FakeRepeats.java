package dev.plimsoll.serving.fakes;

import dev.plimsoll.repeats.IdempotentResponse;
import dev.plimsoll.repeats.RepeatKey;
import dev.plimsoll.repeats.Repeats;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Answers each key once, as long as the answer lasts. */
public final class FakeRepeats extends Repeats {
  private final Map<RepeatKey, Object> answers = new HashMap<>();

  @Override
  public <T> IdempotentResponse<T> once(
      RepeatKey key, Class<T> type, Supplier<T> work, Predicate<T> lasting, LongConsumer room) {
    var before = answers.get(key);
    if (before != null) {
      return new IdempotentResponse<>(type.cast(before), true);
    }
    var answer = work.get();
    if (lasting.test(answer)) {
      answers.put(key, answer);
    }
    return new IdempotentResponse<>(answer, false);
  }
}
