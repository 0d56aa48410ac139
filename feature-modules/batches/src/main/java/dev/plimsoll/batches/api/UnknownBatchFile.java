package dev.plimsoll.batches.api;

/** There is no such file of questions that the caller may submit. */
public class UnknownBatchFile extends RuntimeException {
  public UnknownBatchFile(String id) {
    super("There is no file '" + id + "' that this key may use.");
  }
}
