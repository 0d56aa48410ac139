package dev.plimsoll.calls.rest;

import dev.plimsoll.access.keys.AdminKeys;
import dev.plimsoll.access.keys.ApiArea;
import dev.plimsoll.calls.exchange.CallExport;
import dev.plimsoll.calls.exchange.ConversationImport;
import dev.plimsoll.calls.exchange.ExportFormat;
import dev.plimsoll.calls.exchange.ImportFile;
import dev.plimsoll.calls.exchange.ImportSummary;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Problem;
import dev.plimsoll.platform.ProblemException;
import dev.plimsoll.platform.bodies.BoundedRequest;
import dev.plimsoll.platform.bodies.SpooledText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The REST API to export calls and to import conversations of other systems. */
@Path("/calls")
@RequestScoped
@Tag(name = "rest")
@SecurityRequirement(name = "key")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
public class CallsResource {
  @Inject AdminKeys admins;
  @Inject CallExport export;
  @Inject ConversationImport imports;

  @Inject
  @ConfigProperty(name = "plimsoll.max-import-bytes", defaultValue = "33554432")
  int maxImportBytes;

  @HeaderParam(HttpHeaders.AUTHORIZATION)
  @Nullable String authorization;

  @GET
  @Path("export")
  @Operation(
      operationId = "exportCalls",
      summary = "Export calls, newest first: ?format=csv, jsonl or otlp")
  @APIResponse(responseCode = "200", ref = "Calls")
  public Response export(
      @QueryParam("format") @DefaultValue("jsonl") String format, @Context UriInfo uri) {
    var reader = admins.reader(authorization, ApiArea.CALLS);
    var as = format(format);
    if (!reader.tenant().isOperator() && !as.isForTenants()) {
      throw refused(Status.FORBIDDEN, "format", "csv for a key of this tenant");
    }
    var filter = new FilterQuery(uri.getQueryParameters()).filter(Set.of("format"));
    StreamingOutput calls = out -> export.write(filter, as, reader.tenant(), reader.actor(), out);
    return Response.ok(calls, as.mediaType())
        .header("Content-Disposition", "attachment; filename=\"calls." + as.ending() + "\"")
        .build();
  }

  @POST
  @Path("import")
  @Operation(
      operationId = "importConversations",
      summary = "Import conversations as JSONL; ?dry-run=true only checks what would be imported")
  @RequestBody(ref = "Conversations")
  @APIResponse(responseCode = "200", ref = "Imported")
  @APIResponse(responseCode = "201", ref = "Imported")
  @APIResponse(responseCode = "413", ref = "Problem")
  public Response importConversations(
      @Parameter(
              required = true,
              description = "The name of the other system, of 1 to 64 characters.")
          @QueryParam("source")
          @Nullable String source,
      @QueryParam("feature") @Nullable String feature,
      @QueryParam("dry-run") @DefaultValue("false") boolean dryRun,
      @Context HttpServletRequest request,
      InputStream body)
      throws IOException {
    var admin = admins.manager(authorization, ApiArea.CALLS);
    var of = feature(feature);
    try (var text = text(request, body)) {
      var file = new ImportFile(source == null ? "" : source, of, text::lines);
      return imported(dryRun, dryRun ? imports.preview(file) : imports.take(file, admin.actor()));
    }
  }

  private static Response imported(boolean dryRun, ImportSummary summary) {
    return Response.status(dryRun || summary.conversations() == 0 ? Status.OK : Status.CREATED)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(Json.write(summary).getBytes(StandardCharsets.UTF_8))
        .build();
  }

  private static ExportFormat format(String name) {
    return Arrays.stream(ExportFormat.values())
        .filter(format -> format.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> refused(Status.BAD_REQUEST, "format", "one of " + formats()));
  }

  private static String formats() {
    return Arrays.stream(ExportFormat.values())
        .map(format -> format.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }

  private static @Nullable FeatureKey feature(@Nullable String key) {
    try {
      return key == null ? null : new FeatureKey(key);
    } catch (IllegalArgumentException _) {
      throw refused(Status.BAD_REQUEST, "feature", "the key of a feature");
    }
  }

  private SpooledText text(HttpServletRequest request, InputStream body) throws IOException {
    BoundedRequest.stream(request);
    try {
      return SpooledText.receive(body, maxImportBytes);
    } catch (CharacterCodingException _) {
      throw refused(Status.BAD_REQUEST, "body", "UTF-8");
    }
  }

  private static ProblemException refused(Status status, String field, String expected) {
    return new ProblemException(new Problem(status, field + " must be " + expected).in(field));
  }
}
