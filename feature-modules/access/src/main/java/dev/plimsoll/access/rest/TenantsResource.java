package dev.plimsoll.access.rest;

import dev.plimsoll.access.keys.AdminKeys;
import dev.plimsoll.access.keys.ApiArea;
import dev.plimsoll.access.tenants.InvalidTenant;
import dev.plimsoll.access.tenants.Tenant;
import dev.plimsoll.access.tenants.Tenants;
import dev.plimsoll.access.tenants.UnknownTenant;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The REST API of tenants, for keys of the operator. */
@Path("/tenants")
@RequestScoped
@Tag(name = "rest")
@SecurityRequirement(name = "key")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
public class TenantsResource {
  @Inject AdminKeys admins;
  @Inject Tenants tenants;

  @HeaderParam(HttpHeaders.AUTHORIZATION)
  @Nullable String authorization;

  @GET
  @Operation(operationId = "listTenants", summary = "List the tenants, the operator first")
  @APIResponse(responseCode = "200", ref = "Tenants")
  public Response list() {
    var _ = admins.reader(authorization, ApiArea.TENANTS);
    var data = Json.mapper().createArrayNode();
    tenants.all().forEach(tenant -> data.add(json(tenant)));
    return JsonReply.of(Status.OK, Json.object().set("data", data));
  }

  @PUT
  @Path("{id}")
  @Operation(operationId = "putTenant", summary = "Add a tenant, or give it another name")
  @RequestBody(ref = "TenantOrder")
  @APIResponse(responseCode = "200", ref = "Tenant")
  @APIResponse(responseCode = "400", ref = "Problem")
  public Response put(@PathParam("id") String id, String body) {
    var admin = admins.manager(authorization, ApiArea.TENANTS);
    var order = JsonBody.read(body, TenantOrder.class);
    var tenant = JsonBody.value("id", () -> order.tenant(new TenantId(id)));
    try {
      tenants.declare(tenant, admin.actor());
    } catch (InvalidTenant e) {
      throw JsonBody.refused("name", String.valueOf(e.getMessage()));
    }
    return JsonReply.of(Status.OK, json(tenant));
  }

  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "removeTenant",
      summary = "Remove a tenant that has no people and no active keys")
  @APIResponse(responseCode = "204", description = "It is removed; what it did stays on record")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Response remove(
      @PathParam("id") String id, @QueryParam("reason") @Nullable String reason) {
    var admin = admins.manager(authorization, ApiArea.TENANTS);
    var tenant = JsonBody.value("id", () -> new TenantId(id));
    JsonBody.checkLength("reason", reason, Change.LONGEST_REASON);
    try {
      tenants.remove(tenant, admin.actor(), reason);
      return Response.noContent().build();
    } catch (UnknownTenant e) {
      throw refused(Status.NOT_FOUND, e);
    } catch (InvalidTenant e) {
      throw refused(Status.CONFLICT, e);
    }
  }

  /** What a request says of a tenant. */
  record TenantOrder(@Nullable String name) {
    Tenant tenant(TenantId id) {
      return new Tenant(id, name == null ? id.value() : name);
    }
  }

  private static ProblemException refused(Status status, RuntimeException why) {
    return new ProblemException(new Problem(status, String.valueOf(why.getMessage())).in("id"));
  }

  private static ObjectNode json(Tenant tenant) {
    return Json.object().put("id", tenant.id().value()).put("name", tenant.name());
  }
}
