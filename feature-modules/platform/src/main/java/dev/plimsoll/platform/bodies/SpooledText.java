package dev.plimsoll.platform.bodies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A text that was received into a temporary file, to be read line by line as often as needed. */
public final class SpooledText implements AutoCloseable {
  private final Path file;

  private SpooledText(Path file) {
    this.file = file;
  }

  /**
   * Receives a text.
   *
   * @throws BodyRefused if it has more than so many bytes
   * @throws CharacterCodingException if it is not UTF-8
   */
  public static SpooledText receive(InputStream body, long maxBytes) throws IOException {
    var text = new SpooledText(Files.createTempFile("plimsoll-", ".txt"));
    try {
      text.write(body, maxBytes);
      text.check();
      return text;
    } catch (IOException | RuntimeException e) {
      text.close();
      throw e;
    }
  }

  /**
   * Takes over a file that was received.
   *
   * @throws CharacterCodingException if it is not UTF-8; then it is deleted
   */
  public static SpooledText of(Path file) throws IOException {
    var text = new SpooledText(file);
    try {
      text.check();
      return text;
    } catch (IOException e) {
      text.close();
      throw e;
    }
  }

  private void write(InputStream body, long maxBytes) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      var buffer = new byte[65_536];
      var written = 0L;
      for (var count = body.read(buffer); count >= 0; count = body.read(buffer)) {
        written += count;
        if (written > maxBytes) {
          throw BodyRefused.tooLarge(maxBytes);
        }
        out.write(buffer, 0, count);
      }
    }
  }

  private void check() throws IOException {
    try (var reader = reader()) {
      var buffer = new char[8_192];
      while (reader.read(buffer) >= 0) {
        // The decoder refuses what is not UTF-8.
      }
    }
  }

  private BufferedReader reader() throws IOException {
    return new BufferedReader(
        new InputStreamReader(Files.newInputStream(file), UTF_8.newDecoder()));
  }

  /** The lines from the first; to be closed. */
  public Stream<String> lines() {
    try {
      var reader = reader();
      return reader
          .lines()
          .onClose(() -> {
            try {
              reader.close();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of it, for texts that are known to be small. */
  public String whole() throws IOException {
    return Files.readString(file);
  }

  /** Deletes the file. */
  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
