package dev.plimsoll.access.rest;

import dev.plimsoll.access.Role;
import dev.plimsoll.access.keys.AdminKeys;
import dev.plimsoll.access.keys.ApiArea;
import dev.plimsoll.access.keys.ApiKey;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.access.keys.ApiScope;
import dev.plimsoll.access.keys.InvalidApiKey;
import dev.plimsoll.access.keys.IssuedKey;
import dev.plimsoll.access.keys.KeyCheck;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.JsonBody;
import dev.plimsoll.platform.JsonReply;
import dev.plimsoll.platform.Problem;
import dev.plimsoll.platform.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The REST API of API keys. A key gives out, renews and revokes only what it allows itself, so that
 * none can make itself more than it is.
 */
@Path("/keys")
@RequestScoped
@Tag(name = "rest")
@SecurityRequirement(name = "key")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
public class KeysResource {
  private static final ApiScope MANAGE = new ApiScope(ApiScope.Verb.MANAGE, ApiArea.KEYS);

  @Inject AdminKeys admins;
  @Inject ApiKeys keys;
  @Inject Clock clock;

  @HeaderParam(HttpHeaders.AUTHORIZATION)
  @Nullable String authorization;

  @GET
  @Operation(operationId = "listKeys", summary = "List the API keys, newest first")
  @APIResponse(responseCode = "200", ref = "Keys")
  public Response list() {
    var reader = admins.reader(authorization, ApiArea.KEYS).tenant();
    var data = Json.mapper().createArrayNode();
    keys.all().stream().filter(key -> sees(reader, key)).forEach(key -> data.add(json(key)));
    return JsonReply.of(Status.OK, Json.object().set("data", data));
  }

  @POST
  @Operation(operationId = "issueKey", summary = "Issue an API key")
  @RequestBody(ref = "KeyOrder")
  @APIResponse(responseCode = "201", ref = "IssuedKey")
  @APIResponse(responseCode = "400", ref = "Problem")
  public Response issue(String body) {
    var admitted = admins.admitted(authorization, MANAGE);
    var grant = JsonBody.read(body, KeyOrder.Issue.class).grant(admitted.caller().tenant());
    if (!admitted.grant().covers(grant)) {
      throw refused("This API key cannot issue one that may do more than itself.");
    }
    try {
      return JsonReply.of(Status.CREATED, json(keys.issue(grant, admitted.caller().actor())));
    } catch (InvalidApiKey e) {
      throw JsonBody.refused("name", String.valueOf(e.getMessage()));
    }
  }

  @POST
  @Path("{id}/rotation")
  @Operation(
      operationId = "rotateKey",
      summary = "Give a key a new secret; the one of now works until formerUntil")
  @RequestBody(ref = "KeyRotation")
  @APIResponse(responseCode = "200", ref = "IssuedKey")
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Response rotate(@PathParam("id") String id, String body) {
    var admitted = admins.admitted(authorization, MANAGE);
    var until = JsonBody.read(body, KeyOrder.Rotation.class).until(clock.instant());
    var key = active(id, admitted);
    return JsonReply.of(Status.OK, json(keys.rotate(key.id(), until, admitted.caller().actor())));
  }

  @DELETE
  @Path("{id}")
  @Operation(operationId = "revokeKey", summary = "Revoke a key, at once on all nodes")
  @APIResponse(responseCode = "204", description = "It no longer works")
  @APIResponse(responseCode = "404", ref = "Problem")
  public Response revoke(
      @PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
    var admitted = admins.admitted(authorization, MANAGE);
    JsonBody.checkLength("reason", reason, Change.LONGEST_REASON);
    keys.revoke(active(id, admitted).id(), admitted.caller().actor(), reason);
    return Response.noContent().build();
  }

  private ApiKey active(String id, KeyCheck.Accepted admitted) {
    var key =
        keys.active(id)
            .filter(found -> sees(admitted.caller().tenant(), found))
            .orElseThrow(() ->
                new ProblemException(
                    new Problem(Status.NOT_FOUND, "There is no active API key '" + id + "'.")));
    if (!admitted.grant().covers(key.grant())) {
      throw refused("This API key cannot change one that may do more than itself.");
    }
    return key;
  }

  private static boolean sees(TenantId reader, ApiKey key) {
    return reader.isOperator() || reader.equals(key.grant().tenant());
  }

  private static ProblemException refused(String detail) {
    return new ProblemException(new Problem(Status.FORBIDDEN, detail).in("Authorization"));
  }

  private static ObjectNode json(IssuedKey issued) {
    return json(issued.key()).put("secret", issued.secret());
  }

  private static ObjectNode json(ApiKey key) {
    var grant = key.grant();
    var json =
        Json.object()
            .put("id", key.id())
            .put("name", grant.name())
            .put("application", grant.application())
            .put("tenant", grant.tenant().value())
            .put("prefix", key.prefix());
    json.set("roles", texts(grant.roles().stream().map(Role::word).sorted().toList()));
    var features = grant.features();
    if (features != null) {
      json.set("features", texts(features.stream().map(FeatureKey::value).sorted().toList()));
    }
    json.set("scopes", texts(grant.scopes().stream().map(ApiScope::text).sorted().toList()));
    put(json, "expires", grant.expiresOn());
    put(json, "lastUsed", key.lastUsedOn());
    put(json, "formerUntil", key.formerUntil());
    put(json, "created", key.createdAt());
    put(json, "revoked", key.revokedAt());
    return json.put("createdBy", key.createdBy());
  }

  private static void put(ObjectNode json, String field, @Nullable Object value) {
    if (value != null) {
      json.put(field, value.toString());
    }
  }

  private static ArrayNode texts(Iterable<String> words) {
    var array = Json.mapper().createArrayNode();
    words.forEach(word -> array.add(word.toLowerCase(Locale.ROOT)));
    return array;
  }
}
