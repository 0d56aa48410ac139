package dev.plimsoll.evals.results;

import dev.plimsoll.domain.Usd;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What made the answers of a run: one prompt version and one model, unless something changed during
 * the run or a lower fallback step had to answer.
 *
 * @param prompts such as {@code help-assistant 3}
 * @param models as the providers name what they served
 * @param cost of all calls
 */
public record RunComposition(
    List<String> prompts, List<String> models, List<Long> flagVersions, Usd cost) {
  public static final RunComposition UNKNOWN =
      new RunComposition(List.of(), List.of(), List.of(), Usd.ZERO);

  public static RunComposition of(Collection<ServedBy> served) {
    return new RunComposition(
        distinct(served, ServedBy::prompt),
        distinct(served, ServedBy::model),
        distinct(served, ServedBy::flagVersion),
        served.stream().map(ServedBy::cost).reduce(Usd.ZERO, Usd::plus));
  }

  private static <T extends Comparable<T>> List<T> distinct(
      Collection<ServedBy> served, Function<ServedBy, @Nullable T> part) {
    return served.stream()
        .flatMap(each -> Stream.ofNullable(part.apply(each)))
        .distinct()
        .sorted()
        .toList();
  }
}
