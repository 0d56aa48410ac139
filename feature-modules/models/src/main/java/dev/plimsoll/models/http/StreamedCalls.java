package dev.plimsoll.models.http;

import dev.plimsoll.models.chat.ToolCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The calls of tools in a streamed answer, in the order in which they begin. Some servers number
 * them from 1, all of them as 0, or not at all, and some give them no ids.
 */
public final class StreamedCalls {
  private final Map<Integer, List<Begun>> choices = new HashMap<>();

  /**
   * A piece of a call, or what is known of the call.
   *
   * @param number that the server gave the call; null if none
   * @param id empty if it has none
   * @param name of the tool; empty if it has none
   * @param extra what the provider wants back with the call; null if nothing
   */
  public record Begun(@Nullable Integer number, String id, String name, @Nullable JsonNode extra) {
    /** Whether an id alone says so, without a number. */
    private boolean isById(Begun call) {
      return number == null && !id.isEmpty() && id.equals(call.id);
    }

    private boolean isOf(Begun call) {
      var isAnother =
          !name.isEmpty() && !call.name.isEmpty() && !id.isEmpty() && !id.equals(call.id);
      if (isAnother) {
        return false;
      }
      if (number != null) {
        return number.equals(call.number);
      }
      return name.isEmpty() || call.name.isEmpty() || (!id.isEmpty() && id.equals(call.id));
    }

    private Begun and(Begun later) {
      return new Begun(
          number,
          id.isEmpty() ? later.id : id,
          name.isEmpty() ? later.name : name,
          later.extra == null ? extra : later.extra);
    }

    /** A call that is named is sent with an id, by which its result is sent back. */
    private Begun identified() {
      return id.isEmpty() && !name.isEmpty()
          ? new Begun(number, ToolCall.newId(), name, extra)
          : this;
    }
  }

  /**
   * The call that a piece belongs to.
   *
   * @param index of the call in its choice, from 0
   * @param id of the call, which is a new one where the server gave none
   * @param isNamed whether an earlier piece has named the tool
   */
  public record Place(int index, String id, boolean isNamed) {}

  /** Finds the call of a choice that a piece belongs to, and keeps what the piece says of it. */
  public Place place(int choice, Begun piece) {
    var calls = choices.computeIfAbsent(choice, _ -> new ArrayList<>(1));
    var at = latest(calls, piece::isById);
    if (at < 0) {
      at = latest(calls, piece::isOf);
    }
    if (at < 0) {
      var begun = piece.identified();
      calls.add(begun);
      return new Place(calls.size() - 1, begun.id, false);
    }
    var call = calls.get(at);
    var known = call.and(piece).identified();
    calls.set(at, known);
    return new Place(at, known.id, !call.name.isEmpty());
  }

  private static int latest(List<Begun> calls, Predicate<Begun> wanted) {
    var at = calls.size() - 1;
    while (at >= 0 && !wanted.test(calls.get(at))) {
      at--;
    }
    return at;
  }

  /**
   * The calls of the first choice.
   *
   * @param said what each says by its index: the name, a space, the arguments
   */
  List<ToolCall> ofFirstChoice(IntFunction<String> said) {
    var calls = new ArrayList<ToolCall>(0);
    for (var call : choices.getOrDefault(0, List.of())) {
      var text = said.apply(calls.size());
      var start = text.startsWith(call.name + " ") ? call.name.length() + 1 : 0;
      calls.add(new ToolCall(call.id, call.name, text.substring(start), call.extra));
    }
    return calls;
  }
}
