package dev.plimsoll.batches.api;

/** The files of an application are together as large as they may be. */
public class FilesFull extends RuntimeException {
  public FilesFull(int megabytes) {
    super(
        "The files of this application have "
            + megabytes
            + " MB together at most. Delete those that are no longer needed.");
  }
}
