package dev.plimsoll.batches.api;

/** There is no such file that the caller may submit. */
public class UnknownBatchFile extends RuntimeException {
  public UnknownBatchFile(String id) {
    super(
        "There is no file '"
            + id
            + "' that this API key may use. Upload it first, or check the id.");
  }
}
