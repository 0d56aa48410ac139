package dev.plimsoll.gateway.batches;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.access.Caller;
import dev.plimsoll.batches.BatchFiles;
import dev.plimsoll.batches.Batches;
import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.api.BatchFile;
import dev.plimsoll.batches.api.FilesFull;
import dev.plimsoll.batches.api.InvalidBatchFile;
import dev.plimsoll.features.UnknownFeature;
import dev.plimsoll.gateway.openai.Endpoint;
import dev.plimsoll.gateway.openai.InvalidRequest;
import dev.plimsoll.gateway.openai.WireError;
import dev.plimsoll.gateway.openai.WireReply;
import dev.plimsoll.gateway.openai.WireServlet;
import dev.plimsoll.platform.bodies.BoundedRequest;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.File;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/files}: uploads questions for a batch, {@code GET /v1/files}: what was uploaded,
 * {@code GET /v1/files/ID}: describes a file, {@code GET /v1/files/ID/content}: its lines, {@code
 * DELETE /v1/files/ID}: deletes it. The results of a batch are files, too.
 */
@WebServlet(urlPatterns = {"/v1/files", "/v1/files/*"})
@MultipartConfig(
    maxFileSize = FileServlet.MAX_BYTES,
    maxRequestSize = FileServlet.MAX_BYTES + (1 << 16))
public class FileServlet extends WireServlet {
  static final int MAX_BYTES = 32 << 20;
  private static final int LONGEST_WORD = 64;
  private static final int MOST = 10_000;

  /** A client sends two, or a few more with options that OpenAI has. */
  private static final int MOST_PARTS = 16;

  private static final String CONTENT = "/content";

  @Inject transient BatchFiles files;
  @Inject transient Batches batches;
  @Inject transient FileTransfers transfers;

  public FileServlet() {
    super(
        new Endpoint("/v1/files", "GET", "POST"),
        new Endpoint("/v1/files/{id}", "GET", "DELETE"),
        new Endpoint("/v1/files/{id}" + CONTENT, "GET"));
  }

  @Override
  protected void doPost(HttpServletRequest http, HttpServletResponse response) throws IOException {
    var caller = caller(http, response);
    if (caller == null) {
      return;
    }
    try (var _ = transfers.receive(keyOf(caller))) {
      var file = add(http, caller);
      WireReply.json(response, HttpServletResponse.SC_OK, WireFile.body(file).toString());
    } catch (InvalidRequest e) {
      WireReply.send(response, e.error());
    } catch (FilesFull e) {
      WireReply.send(response, WireError.filesFull(String.valueOf(e.getMessage())));
    } catch (InvalidBatchFile e) {
      WireReply.send(response, WireError.invalid(e.field(), String.valueOf(e.getMessage())));
    } catch (UnknownFeature e) {
      WireReply.send(response, WireError.unknownFeature(e.feature().value()));
    }
  }

  private BatchFile add(HttpServletRequest http, Caller caller) throws IOException {
    var parts = parts(http);
    try {
      return add(http, parts, caller);
    } finally {
      // The server would keep them until its memory is tidied up.
      for (var part : parts) {
        part.delete();
      }
    }
  }

  private BatchFile add(HttpServletRequest http, Collection<Part> parts, Caller caller)
      throws IOException {
    if (parts.size() > MOST_PARTS) {
      throw InvalidRequest.field("file", "The body must have at most " + MOST_PARTS + " parts.");
    }
    var purpose = part(parts, "purpose");
    if (purpose == null || !word(purpose).equals("batch")) {
      throw InvalidRequest.field("purpose", "'purpose' must be 'batch'.");
    }
    var file = part(parts, "file");
    if (file == null) {
      throw InvalidRequest.field("file", "'file' must be a file of JSON lines.");
    }
    var name = Objects.requireNonNullElse(file.getSubmittedFileName(), "batch.jsonl");
    try (var in = file.getInputStream()) {
      return files.add(caller, name, in, characters -> BoundedRequest.hold(http, characters));
    }
  }

  private static @Nullable Part part(Collection<Part> parts, String name) {
    return parts.stream().filter(part -> part.getName().equals(name)).findFirst().orElse(null);
  }

  private static Collection<Part> parts(HttpServletRequest http) throws IOException {
    try {
      return http.getParts();
    } catch (IllegalStateException _) {
      throw new InvalidRequest(WireError.tooLarge(MAX_BYTES));
    } catch (ServletException _) {
      throw InvalidRequest.field("file", "The body must be multipart/form-data.");
    } catch (IOException _) {
      if (isDiskFull(http)) {
        throw new InvalidRequest(WireError.diskFull());
      }
      throw InvalidRequest.field(
          "file", "The body must be multipart/form-data, but is malformed or breaks off.");
    }
  }

  /** Whether the folder in which the server keeps parts has no room for the largest. */
  private static boolean isDiskFull(HttpServletRequest http) {
    return http.getServletContext().getAttribute(ServletContext.TEMPDIR) instanceof File folder
        && folder.getUsableSpace() < MAX_BYTES;
  }

  private static String word(Part part) throws IOException {
    try (var in = part.getInputStream()) {
      return new String(in.readNBytes(LONGEST_WORD), UTF_8);
    }
  }

  @Override
  protected void doGet(HttpServletRequest http, HttpServletResponse response) throws IOException {
    var caller = caller(http, response);
    if (caller == null) {
      return;
    }
    var path = below(http);
    if (path.isEmpty()) {
      list(http, caller, response);
      return;
    }
    var content = path.endsWith(CONTENT);
    var id = content ? path.substring(0, path.length() - CONTENT.length()) : path;
    var file = ResultFile.of(id);
    if (file.isPresent()) {
      tellResults(file.get(), id, content, caller, response);
    } else {
      tell(id, content, caller, response);
    }
  }

  private void list(HttpServletRequest http, Caller caller, HttpServletResponse response)
      throws IOException {
    try {
      var asked = ListQuery.of(http, MOST, MOST);
      var purpose = http.getParameter("purpose");
      var found =
          purpose == null || purpose.equals(WireFile.PURPOSE)
              ? files.page(caller, asked.after(), asked.latestFirst(), asked.atMost())
              : List.<BatchFile>of();
      var page = asked.page(found.stream().map(WireFile::body).toList());
      WireReply.json(response, HttpServletResponse.SC_OK, page.toString());
    } catch (InvalidRequest e) {
      WireReply.send(response, e.error());
    }
  }

  @Override
  protected void doDelete(HttpServletRequest http, HttpServletResponse response)
      throws IOException {
    var caller = caller(http, response);
    if (caller == null) {
      return;
    }
    var id = below(http);
    if (delete(id, caller)) {
      WireReply.json(response, HttpServletResponse.SC_OK, WireFile.deleted(id).toString());
    } else {
      WireReply.send(response, WireError.unknownFile(id));
    }
  }

  /** False if there is no such file that this caller may see. */
  private boolean delete(String id, Caller caller) {
    var results = ResultFile.of(id);
    if (results.isPresent()) {
      var batch = batch(results.get(), id, caller);
      batch.ifPresent(of -> batches.deleteResults(of, results.get().isOfAnswers()));
      return batch.isPresent();
    }
    var file = files.find(id, caller);
    file.ifPresent(files::delete);
    return file.isPresent();
  }

  /** The batch whose results are in a file; empty if there are none, or they were deleted. */
  private Optional<Batch> batch(ResultFile file, String id, Caller caller) {
    return batches
        .find(file.batchOf(id), caller)
        .filter(batch -> file.idOf(batch) != null && batches.hasResults(batch, file.isOfAnswers()));
  }

  private void tell(String id, boolean content, Caller caller, HttpServletResponse response)
      throws IOException {
    var file = files.find(id, caller).orElse(null);
    if (file == null) {
      WireReply.send(response, WireError.unknownFile(id));
    } else if (content) {
      try (var _ = transfers.send(keyOf(caller))) {
        WireFile.begin(response, file.name());
        WireFile.write(file, files, response.getOutputStream());
      }
    } else {
      WireReply.json(response, HttpServletResponse.SC_OK, WireFile.body(file).toString());
    }
  }

  private void tellResults(
      ResultFile file, String id, boolean content, Caller caller, HttpServletResponse response)
      throws IOException {
    var batch = batch(file, id, caller).orElse(null);
    if (batch == null) {
      WireReply.send(response, WireError.unknownFile(id));
      return;
    }
    try (var _ = transfers.send(keyOf(caller))) {
      if (content) {
        WireFile.begin(response, file.nameOf(batch));
        WireFile.write(file, batch, batches, response.getOutputStream());
      } else {
        var body = WireFile.body(file, batch, batches);
        WireReply.json(response, HttpServletResponse.SC_OK, body.toString());
      }
    }
  }
}
