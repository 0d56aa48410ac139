package dev.plimsoll.models.catalogue;

import java.util.Set;

/** A provider or model cannot be removed, because it is still in use. */
public class StillInUse extends RuntimeException {
  private StillInUse(String what, Set<String> uses) {
    super(what + " is still used by " + String.join(", ", uses));
  }

  static void refuse(String what, Set<String> uses) {
    if (!uses.isEmpty()) {
      throw new StillInUse(what, uses);
    }
  }
}
