package dev.plimsoll.access.keys;

import java.util.Locale;

/** A part of the REST API below {@code /api}, as its addresses name it. */
public enum ApiArea {
  BACKUPS,
  CALLS,
  EVALS,
  KEYS,
  LEDGER,
  TENANTS;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
