package dev.plimsoll.gateway.batches;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.batches.BatchFiles;
import dev.plimsoll.batches.Batches;
import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.api.BatchFile;
import dev.plimsoll.platform.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** A file in the OpenAI format. */
final class WireFile {
  static final String PURPOSE = "batch";

  private WireFile() {}

  static ObjectNode body(BatchFile file) {
    return body(file.id(), file.name(), PURPOSE, file.bytes(), file.createdAt());
  }

  /** Counts the bytes of results without writing them. */
  static ObjectNode body(ResultFile file, Batch batch, Batches batches) {
    var bytes = bytes(file, batch, batches);
    var ended = batch.endedAt() == null ? batch.createdAt() : batch.endedAt();
    return body(String.valueOf(file.idOf(batch)), file.nameOf(batch), "batch_output", bytes, ended);
  }

  private static long bytes(ResultFile file, Batch batch, Batches batches) {
    try {
      return write(file, batch, batches, OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode body(
      String id, String name, String purpose, long bytes, Instant createdAt) {
    return Json.object()
        .put("id", id)
        .put("object", "file")
        .put("bytes", bytes)
        .put("created_at", createdAt.getEpochSecond())
        .put("filename", name)
        .put("purpose", purpose)
        .put("status", "processed");
  }

  static ObjectNode deleted(String id) {
    return Json.object().put("id", id).put("object", "file").put("deleted", true);
  }

  static void begin(HttpServletResponse response, String name) {
    response.setContentType("application/jsonl");
    response.setHeader(
        "Content-Disposition",
        "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
  }

  /** Writes a file that was uploaded, piece by piece. */
  static void write(BatchFile file, BatchFiles files, OutputStream out) throws IOException {
    try (var content = files.read(file);
        var to = new OutputStreamWriter(out, UTF_8)) {
      content.transferTo(to);
    }
  }

  /** Writes the lines of the results, piece by piece, and returns their size in bytes. */
  static long write(ResultFile file, Batch batch, Batches batches, OutputStream out)
      throws IOException {
    var bytes = 0L;
    var piece = batches.piece(batch, 0);
    while (!piece.isEmpty()) {
      for (var item : piece) {
        if (file.holds(item)) {
          var line = (ResultFile.line(batch, item) + "\n").getBytes(UTF_8);
          out.write(line);
          bytes += line.length;
        }
      }
      piece = batches.piece(batch, piece.getLast().number());
    }
    return bytes;
  }
}
