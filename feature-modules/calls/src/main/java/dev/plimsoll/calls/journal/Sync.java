package dev.plimsoll.calls.journal;

import java.util.Arrays;
import java.util.Locale;

/**
 * When entries are forced from the operating system to the disk. An entry survives the death of the
 * process in any case; this is about the death of the machine.
 */
public enum Sync {
  /** When the operating system chooses: the last half minute or so may be lost. */
  NONE,
  /** Many times a second, in the background: the last tenth of a second may be lost. */
  GROUP,
  /** Before an append returns, together for all that wait: nothing is lost. */
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
