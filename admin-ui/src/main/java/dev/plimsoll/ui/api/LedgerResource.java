package dev.plimsoll.ui.api;

import dev.plimsoll.access.keys.AdminKeys;
import dev.plimsoll.access.keys.ApiArea;
import dev.plimsoll.ledger.ChainCheck;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerHead;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.JsonReply;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The REST API of the ledger. */
@Path("/ledger")
@RequestScoped
@Tag(name = "rest")
@SecurityRequirement(name = "key")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
public class LedgerResource {
  @Inject AdminKeys admins;
  @Inject Ledger ledger;

  @HeaderParam(HttpHeaders.AUTHORIZATION)
  @Nullable String authorization;

  @GET
  @Path("check")
  @Operation(
      operationId = "checkLedger",
      summary = "Check the whole ledger: intact, broken, cut-off or end-not-ours")
  @APIResponse(responseCode = "200", ref = "LedgerCheck")
  public Response check() {
    var _ = admins.reader(authorization, ApiArea.LEDGER);
    var json =
        switch (ledger.check()) {
          case ChainCheck.Intact(var entries) -> result("intact").put("entries", entries);
          case ChainCheck.Broken(var entry) -> result("broken").put("first_broken_entry", entry);
          case ChainCheck.CutOff(var last, var known) ->
              result("cut-off").put("last_entry", last).put("last_known_entry", known);
          case ChainCheck.EndNotOurs(var entries, var signer) ->
              result("end-not-ours").put("entries", entries).put("signer", signer);
        };
    json.set("end", json(ledger.end()));
    return JsonReply.of(Status.OK, json);
  }

  /** To be kept where nobody can change it: entries up to this one can be proved by it. */
  @GET
  @Path("end")
  @Operation(
      operationId = "readLedgerEnd",
      summary = "Read the end of the ledger: its last entry and hash, signed")
  @APIResponse(responseCode = "200", ref = "LedgerEnd")
  public Response end() {
    var _ = admins.reader(authorization, ApiArea.LEDGER);
    return JsonReply.of(Status.OK, json(ledger.end()));
  }

  private static ObjectNode result(String word) {
    return Json.object().put("result", word);
  }

  private static ObjectNode json(LedgerHead end) {
    return Json.object()
        .put("entry", end.lastEntry())
        .put("hash", end.lastHash())
        .put("signature", end.signature())
        .put("signer", end.signer());
  }
}
