package dev.plimsoll.audits;

import dev.plimsoll.platform.Sha256;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The conversations that a draw is made from, without duplicates, in the order of their ids. */
record Population(List<String> ids) {
  Population {
    ids = List.copyOf(ids);
  }

  static Population of(Collection<String> ids) {
    return new Population(ids.stream().distinct().sorted().toList());
  }

  /** The population whose ids {@link #lines} wrote. */
  static Population ofLines(String lines) {
    return new Population(lines.lines().toList());
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  int size() {
    return ids.size();
  }

  /** The ids, one on each line. */
  String lines() {
    return ids.stream().map(id -> id + "\n").collect(Collectors.joining());
  }

  /** The SHA-256 of the lines. */
  String hash() {
    return Sha256.hex(lines());
  }

  /**
   * A sample without replacement, uniform over all samples of its size, that anybody can repeat
   * from the seed: each id gets the random key SHA-256({@code seed:id}), and the ids with the
   * smallest keys are drawn, in the order of their keys. A population that is smaller is drawn as a
   * whole.
   *
   * <p>This is sampling by random keys (Sunter 1977, "List sequential sampling with equal or
   * unequal probabilities without replacement"): keys that are independent and alike make every
   * order of the ids equally likely. In a shell: {@code while read id; do echo "$(printf %s
   * "$seed:$id" | sha256sum | cut -c1-64) $id"; done < ids | LC_ALL=C sort | head -n 20}
   */
  List<String> draw(String seed, int size) {
    return ids.stream()
        .map(id -> new Keyed(Sha256.hex(seed + ":" + id), id))
        .sorted(Comparator.comparing(Keyed::key).thenComparing(Keyed::id))
        .limit(size)
        .map(Keyed::id)
        .toList();
  }

  private record Keyed(String key, String id) {}
}
