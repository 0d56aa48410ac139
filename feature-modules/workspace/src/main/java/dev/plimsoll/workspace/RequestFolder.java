package dev.plimsoll.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.function.UnaryOperator;

/**
 * A folder through which commands on the same machine ask the server. A request is a file whose
 * name ends with {@code .request}, and its answer one with {@code .answer} instead; both are short
 * texts.
 */
class RequestFolder {
  private static final String REQUEST = ".request";
  private static final String ANSWER = ".answer";
  private static final int LONGEST = 200;

  private final Path folder;

  RequestFolder(Path folder) {
    this.folder = folder;
  }

  /** Makes the folder, for the server's user alone, and deletes what is left from before. */
  void open() throws IOException {
    Files.createDirectories(folder);
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    try (var left = Files.newDirectoryStream(folder, "*{" + REQUEST + "," + ANSWER + "}")) {
      for (var file : left) {
        Files.delete(file);
      }
    }
  }

  /** Answers the requests that are there, each once. */
  void answer(UnaryOperator<String> answers) throws IOException {
    var requests = new ArrayList<Path>();
    try (var found = Files.newDirectoryStream(folder, "*" + REQUEST)) {
      found.forEach(requests::add);
    }
    for (var request : requests) {
      answer(request, answers);
    }
  }

  private void answer(Path request, UnaryOperator<String> answers) throws IOException {
    var isShort =
        Files.isRegularFile(request, LinkOption.NOFOLLOW_LINKS) && Files.size(request) <= LONGEST;
    var asked = isShort ? new String(Files.readAllBytes(request), UTF_8).strip() : "";
    Files.delete(request);
    var name = request.getFileName().toString();
    var written = Files.writeString(folder.resolve(name + ".new"), answers.apply(asked));
    // Whoever waits for it reads all of it or nothing.
    Files.move(
        written,
        folder.resolve(name.substring(0, name.length() - REQUEST.length()) + ANSWER),
        StandardCopyOption.ATOMIC_MOVE);
  }
}
