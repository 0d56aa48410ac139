package dev.plimsoll.calls.journal;

import java.util.Arrays;
import java.util.Locale;

/**
 * When entries are forced from the operating system to the disk. An entry survives the death of the
 * process in any case; this is about the death of the machine.
 */
public enum Sync {
  /** When the operating system likes: the last half minute or so may be lost. */
  NONE,
  /** Many times a second, beside the appends: the last tenth of a second may be lost. */
  GROUP,
  /** Before an append returns, for all that wait at that moment at once: nothing is lost. */
  EACH;

  /** The option by the name that is used in settings. */
  public static Sync named(String name) {
    return Arrays.stream(values())
        .filter(sync -> sync.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "plimsoll.journal.sync must be none, group or each, but was '" + name + "'"));
  }
}
