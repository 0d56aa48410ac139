package dev.plimsoll.answers;

import java.util.Locale;

/** The cache that an earlier answer comes from. */
public enum CacheKind {
  /** Of the same request. */
  EXACT,
  /** Of a question that means the same. */
  SEMANTIC;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
