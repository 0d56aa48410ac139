package dev.plimsoll.calls.writing;

import dev.plimsoll.calls.store.CallEntry;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder for records that the database will never accept, so that they are not lost and do not
 * hold up others: one file each, for a person to check.
 */
public final class DeadLetters {
  private static final Logger LOG = System.getLogger(DeadLetters.class.getName());

  private final Path folder;

  public DeadLetters(Path folder) {
    this.folder = folder;
  }

  void keep(CallEntry.Ended ended, Exception reason) {
    var text = ended.call() + "\n" + ended.detail() + "\n";
    keep(text.getBytes(StandardCharsets.UTF_8), reason);
  }

  void keep(byte[] entry, Exception reason) {
    try {
      Files.createDirectories(folder);
      var file = Files.write(Files.createTempFile(folder, "call-", ".txt"), entry);
      LOG.log(Level.ERROR, "a call was set aside in " + file, reason);
    } catch (IOException e) {
      reason.addSuppressed(e);
      LOG.log(
          Level.ERROR, "a call is lost, because it could not be set aside in " + folder, reason);
    }
  }
}
