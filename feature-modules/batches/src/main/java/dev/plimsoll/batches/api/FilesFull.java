package dev.plimsoll.batches.api;

/** The files and batches of an application are together as large as they may be. */
public class FilesFull extends RuntimeException {
  public FilesFull(int megabytes) {
    super(
        "The files and batches of this application may have "
            + megabytes
            + " MB together. Delete the files, or the results of the batches, that are no longer"
            + " needed.");
  }
}
