package dev.plimsoll.backups.rest;

import dev.plimsoll.access.keys.AdminKeys;
import dev.plimsoll.access.keys.ApiArea;
import dev.plimsoll.backups.making.BackupImpossible;
import dev.plimsoll.backups.making.Backups;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.JsonReply;
import dev.plimsoll.platform.Problem;
import dev.plimsoll.platform.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The REST API of backups. They stay on the server: whoever may read its folder may copy them. */
@Path("/backups")
@RequestScoped
@Tag(name = "rest")
@SecurityRequirement(name = "key")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
public class BackupsResource {
  @Inject AdminKeys admins;
  @Inject Backups backups;

  @HeaderParam(HttpHeaders.AUTHORIZATION)
  @Nullable String authorization;

  @POST
  @Operation(
      operationId = "makeBackup",
      summary = "Back up the embedded database into a file in the data folder")
  @APIResponse(responseCode = "201", ref = "Backup")
  @APIResponse(responseCode = "422", ref = "Problem")
  public Response make() {
    var admin = admins.manager(authorization, ApiArea.BACKUPS);
    try {
      var made = backups.make(admin.actor());
      var json = Json.object().put("file", made.file().toString()).put("bytes", made.bytes());
      return JsonReply.of(Status.CREATED, json);
    } catch (BackupImpossible e) {
      throw new ProblemException(Problem.unprocessable(String.valueOf(e.getMessage())));
    }
  }
}
