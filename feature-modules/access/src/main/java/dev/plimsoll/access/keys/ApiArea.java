package dev.plimsoll.access.keys;

import java.util.Locale;

/** A part of what keys can read and manage, as its addresses name it. */
public enum ApiArea {
  BACKUPS,
  CALLS,
  EVALS,
  KEYS,
  LEDGER,
  METRICS,
  TENANTS;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
