package dev.plimsoll.models;

import java.util.List;

/** What came of the attempt to reach a provider. The words are the provider's own, for admins. */
public sealed interface Connection {
  /**
   * It answers, with every key.
   *
   * @param models the names of its models; empty if it does not list them
   */
  record Works(List<String> models) implements Connection {}

  /** A key has no value on this server. */
  record KeyMissing(String key) implements Connection {}

  /** It refuses a key. */
  record KeyRefused(String key, String words) implements Connection {}

  /** There is no answer, or none that makes sense. */
  record Failed(String words) implements Connection {}
}
