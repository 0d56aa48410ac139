package dev.plimsoll.calls.record;

import dev.plimsoll.domain.CallId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some calls of a filter, and where to go on.
 *
 * @param calls newest first; of input and answer only the first 300 characters
 * @param onward how far was looked; null when nothing lies beyond. A page can hold few calls, or
 *     none, and still have more beyond: looking ends after a moment even where little is found
 */
public record CallPage(List<Call> calls, @Nullable CallId onward) {
  public CallPage {
    calls = List.copyOf(calls);
  }
}
