package dev.plimsoll.gateway.batches;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.access.Caller;
import dev.plimsoll.batches.BatchFiles;
import dev.plimsoll.batches.Batches;
import dev.plimsoll.batches.api.BatchFile;
import dev.plimsoll.batches.api.InvalidBatchFile;
import dev.plimsoll.features.UnknownFeature;
import dev.plimsoll.gateway.openai.Endpoint;
import dev.plimsoll.gateway.openai.InvalidRequest;
import dev.plimsoll.gateway.openai.WireError;
import dev.plimsoll.gateway.openai.WireReply;
import dev.plimsoll.gateway.openai.WireServlet;
import dev.plimsoll.platform.bodies.BoundedRequest;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/files}: uploads questions for a batch, {@code GET /v1/files/ID}: describes the
 * file, {@code GET /v1/files/ID/content}: its lines. The results of a batch are files, too.
 */
@WebServlet(urlPatterns = {"/v1/files", "/v1/files/*"})
@MultipartConfig(
    fileSizeThreshold = 1 << 16,
    maxFileSize = FileServlet.MAX_BYTES,
    maxRequestSize = FileServlet.MAX_BYTES + (1 << 16))
public class FileServlet extends WireServlet {
  static final int MAX_BYTES = 32 << 20;
  private static final int LONGEST_WORD = 64;
  private static final String CONTENT = "/content";

  @Inject transient BatchFiles files;
  @Inject transient Batches batches;

  /** That of a question that is asked by itself. */
  @Inject
  @ConfigProperty(name = "plimsoll.max-body-bytes", defaultValue = "20971520")
  int longestLine;

  public FileServlet() {
    super(
        new Endpoint("/v1/files", "POST"),
        new Endpoint("/v1/files/{id}", "GET"),
        new Endpoint("/v1/files/{id}" + CONTENT, "GET"));
  }

  @Override
  protected void doPost(HttpServletRequest http, HttpServletResponse response) throws IOException {
    var caller = caller(http, response);
    if (caller == null) {
      return;
    }
    try {
      var file = add(http, caller);
      WireReply.json(response, HttpServletResponse.SC_OK, WireFile.body(file).toString());
    } catch (InvalidRequest e) {
      WireReply.send(response, e.error());
    } catch (InvalidBatchFile e) {
      WireReply.send(response, WireError.invalid(e.field(), String.valueOf(e.getMessage())));
    } catch (UnknownFeature e) {
      WireReply.send(response, WireError.unknownFeature(e.feature().value()));
    }
  }

  private BatchFile add(HttpServletRequest http, Caller caller) throws IOException {
    var purpose = part(http, "purpose");
    if (purpose == null || !word(purpose).equals("batch")) {
      throw InvalidRequest.field("purpose", "'purpose' must be 'batch'.");
    }
    var file = part(http, "file");
    if (file == null) {
      throw InvalidRequest.field("file", "'file' must be a file of JSON lines.");
    }
    var name = Objects.requireNonNullElse(file.getSubmittedFileName(), "batch.jsonl");
    try (var in = file.getInputStream()) {
      var lines =
          new UploadedLines(in, longestLine, characters -> BoundedRequest.hold(http, characters));
      return files.add(caller, name, lines);
    }
  }

  private static @Nullable Part part(HttpServletRequest http, String name) throws IOException {
    try {
      return http.getPart(name);
    } catch (IllegalStateException _) {
      throw new InvalidRequest(WireError.tooLarge(MAX_BYTES));
    } catch (ServletException _) {
      throw InvalidRequest.field("file", "The body must be multipart/form-data.");
    } catch (IOException _) {
      throw InvalidRequest.field(
          "file", "The body must be multipart/form-data, but is malformed or breaks off.");
    }
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
    var path = Objects.requireNonNullElse(http.getPathInfo(), "/").substring(1);
    var content = path.endsWith(CONTENT);
    var id = content ? path.substring(0, path.length() - CONTENT.length()) : path;
    var file = ResultFile.of(id);
    if (file.isPresent()) {
      tellResults(file.get(), id, content, caller, response);
    } else {
      tell(id, content, caller, response);
    }
  }

  private void tell(String id, boolean content, Caller caller, HttpServletResponse response)
      throws IOException {
    var file = files.find(id, caller).orElse(null);
    if (file == null) {
      WireReply.send(response, WireError.unknownFile(id));
    } else if (content) {
      WireFile.begin(response, file.name());
      WireFile.write(file, files, response.getOutputStream());
    } else {
      WireReply.json(response, HttpServletResponse.SC_OK, WireFile.body(file).toString());
    }
  }

  private void tellResults(
      ResultFile file, String id, boolean content, Caller caller, HttpServletResponse response)
      throws IOException {
    var batch = batches.find(file.batchOf(id), caller).orElse(null);
    if (batch == null || file.idOf(batch) == null) {
      WireReply.send(response, WireError.unknownFile(id));
    } else if (content) {
      WireFile.begin(response, file.nameOf(batch));
      WireFile.write(file, batch, batches, response.getOutputStream());
    } else {
      WireReply.json(
          response, HttpServletResponse.SC_OK, WireFile.body(file, batch, batches).toString());
    }
  }
}
