package dev.plimsoll.gateway.batches;

import dev.plimsoll.access.Caller;
import dev.plimsoll.batches.Batches;
import dev.plimsoll.batches.api.Batch;
import dev.plimsoll.batches.api.FilesFull;
import dev.plimsoll.batches.api.UnknownBatchFile;
import dev.plimsoll.gateway.openai.ChatRequest;
import dev.plimsoll.gateway.openai.Endpoint;
import dev.plimsoll.gateway.openai.InvalidRequest;
import dev.plimsoll.gateway.openai.RequestBody;
import dev.plimsoll.gateway.openai.WireError;
import dev.plimsoll.gateway.openai.WireReply;
import dev.plimsoll.gateway.openai.WireServlet;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.bodies.BoundedRequest;
import dev.plimsoll.repeats.IdempotencyKeyReused;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code POST /v1/batches}: submits a file of questions, {@code GET /v1/batches}: the batches,
 * {@code GET /v1/batches/ID}: one batch, {@code POST /v1/batches/ID/cancel}: cancels it.
 */
@WebServlet(urlPatterns = {"/v1/batches", "/v1/batches/*"})
public class BatchServlet extends WireServlet {
  private static final String CANCEL = "/cancel";
  private static final int MAX_BODY = 65_536;
  private static final int MOST = 100;
  private static final int USUAL = 20;
  private static final int MOST_NOTES = 16;
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_NOTE = 512;

  @Inject transient Batches batches;
  @Inject transient FileTransfers transfers;

  public BatchServlet() {
    super(
        new Endpoint("/v1/batches", "GET", "POST"),
        new Endpoint("/v1/batches/{id}", "GET"),
        new Endpoint("/v1/batches/{id}" + CANCEL, "POST"));
  }

  @Override
  protected void doGet(HttpServletRequest http, HttpServletResponse response) throws IOException {
    var caller = caller(http, response);
    if (caller == null) {
      return;
    }
    if (below(http).isEmpty()) {
      list(http, caller, response);
    } else {
      tell(below(http), caller, response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest http, HttpServletResponse response) throws IOException {
    var caller = caller(http, response);
    var path = below(http);
    if (caller == null) {
      return;
    }
    if (path.isEmpty()) {
      submit(http, caller, response);
    } else {
      cancel(path.substring(0, path.length() - CANCEL.length()), caller, response);
    }
  }

  private void submit(HttpServletRequest http, Caller caller, HttpServletResponse response)
      throws IOException {
    try {
      var body = ChatRequest.tree(RequestBody.read(http, MAX_BODY));
      check("endpoint", BatchLines.URL, body);
      check("completion_window", WireBatch.WINDOW, body);
      var file = body.path("input_file_id").asString("");
      var batch = submitted(http, caller, file, metadata(body));
      WireReply.json(response, HttpServletResponse.SC_OK, WireBatch.body(batch).toString());
    } catch (InvalidRequest e) {
      WireReply.send(response, e.error());
    } catch (IdempotencyKeyReused e) {
      WireReply.send(response, WireError.differentRepeat(e));
    } catch (FilesFull e) {
      WireReply.send(response, WireError.filesFull(String.valueOf(e.getMessage())));
    } catch (UnknownBatchFile e) {
      var message = String.valueOf(e.getMessage());
      WireReply.send(response, WireError.invalid("input_file_id", message));
    }
  }

  private Batch submitted(
      HttpServletRequest http, Caller caller, String file, ObjectNode metadata) {
    try (var _ = transfers.submit(keyOf(caller))) {
      return batches.submit(
          caller,
          file,
          metadata.toString(),
          idempotencyKey(http),
          characters -> BoundedRequest.hold(http, characters));
    }
  }

  private static void check(String field, String expected, ObjectNode body) {
    if (!body.path(field).asString("").equals(expected)) {
      throw InvalidRequest.field(field, "'" + field + "' must be '" + expected + "'.");
    }
  }

  /** As OpenAI takes it: a few short texts, which are told with each batch of a list. */
  private static ObjectNode metadata(ObjectNode body) {
    return switch (body.get("metadata")) {
      case ObjectNode notes -> checked(notes);
      case null -> Json.object();
      case NullNode _ -> Json.object();
      default -> throw InvalidRequest.field("metadata", "'metadata' must be an object.");
    };
  }

  private static ObjectNode checked(ObjectNode notes) {
    var areShort =
        notes
            .propertyStream()
            .allMatch(note ->
                note.getKey().length() <= LONGEST_NAME
                    && note.getValue().isValueNode()
                    && note.getValue().asString("").length() <= LONGEST_NOTE);
    if (notes.size() > MOST_NOTES || !areShort) {
      throw InvalidRequest.field(
          "metadata",
          "'metadata' must have at most %d texts of up to %d characters, with names of up to %d."
              .formatted(MOST_NOTES, LONGEST_NOTE, LONGEST_NAME));
    }
    return notes;
  }

  private void list(HttpServletRequest http, Caller caller, HttpServletResponse response)
      throws IOException {
    try {
      var asked = ListQuery.of(http, USUAL, MOST);
      var found = batches.latest(caller, asked.after(), asked.atMost());
      var page = asked.page(found.stream().map(WireBatch::body).toList());
      WireReply.json(response, HttpServletResponse.SC_OK, page.toString());
    } catch (InvalidRequest e) {
      WireReply.send(response, e.error());
    }
  }

  private void cancel(String id, Caller caller, HttpServletResponse response) throws IOException {
    var batch = batches.find(id, caller).orElse(null);
    if (batch != null && batch.state().isOver()) {
      WireReply.send(response, WireError.batchIsOver(id));
      return;
    }
    if (batch != null) {
      batches.cancel(batch, caller.actor(), null);
    }
    tell(id, caller, response);
  }

  private void tell(String id, Caller caller, HttpServletResponse response) throws IOException {
    var batch = batches.find(id, caller).orElse(null);
    if (batch == null) {
      WireReply.send(response, WireError.unknownBatch(id));
    } else {
      WireReply.json(response, HttpServletResponse.SC_OK, WireBatch.body(batch).toString());
    }
  }
}
