package dev.plimsoll.calls.record;

import dev.plimsoll.domain.CallId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the calls of a filter, and where to continue.
 *
 * @param calls newest first, with only the first 300 characters of input and answer
 * @param onward where the search stopped; null if there is nothing further. A page may have few
 *     calls, or none, and still have more beyond, because a search ends after a short time even if
 *     little was found
 */
public record CallPage(List<Call> calls, @Nullable CallId onward) {
  public CallPage {
    calls = List.copyOf(calls);
  }
}
