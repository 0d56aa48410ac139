package dev.plimsoll.evals.rest;

import dev.plimsoll.access.keys.AdminKeys;
import dev.plimsoll.access.keys.ApiArea;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.EvalRuns;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.results.InvalidRun;
import dev.plimsoll.evals.results.PassThreshold;
import dev.plimsoll.evals.results.RunId;
import dev.plimsoll.evals.results.RunReport;
import dev.plimsoll.evals.results.Trigger;
import dev.plimsoll.evals.results.UnknownRun;
import dev.plimsoll.evals.sets.GoldenSets;
import dev.plimsoll.evals.sets.UnknownGoldenSet;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.Problem;
import dev.plimsoll.platform.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The REST API of golden sets and their runs. */
@Path("/evals/{set}")
@RequestScoped
@Tag(name = "rest")
@SecurityRequirement(name = "key")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
public class EvalsResource {
  static final Duration PATIENCE = Duration.ofMinutes(10);

  @Inject AdminKeys keys;
  @Inject GoldenSets sets;
  @Inject EvalRuns runs;

  @Inject
  @ConfigProperty(name = "plimsoll.max-golden-set-bytes", defaultValue = "1048576")
  int maxBodyBytes;

  @PathParam("set")
  String set = "";

  @HeaderParam(HttpHeaders.AUTHORIZATION)
  @Nullable String authorization;

  @PUT
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "importGoldenSet",
      summary = "Import a golden set: JSON, JSONL or CSV, by the content type")
  @RequestBody(ref = "GoldenSetFile")
  @APIResponse(responseCode = "200", ref = "GoldenSet")
  @APIResponse(responseCode = "201", ref = "GoldenSet")
  @APIResponse(responseCode = "413", ref = "Problem")
  @APIResponse(responseCode = "415", ref = "Problem")
  public Response importSet(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable MediaType type,
      @QueryParam("feature") @Nullable String feature,
      InputStream body)
      throws IOException {
    var admin = keys.manager(authorization, ApiArea.EVALS);
    var file = new SetUpload(type, body, maxBodyBytes).file(feature);
    var imported = sets.importFile(new GoldenSetName(set), file, admin.actor());
    var created = imported.changed() && imported.version().version() == 1;
    return json(created ? Status.CREATED : Status.OK, SetView.of(imported));
  }

  /**
   * Answers when the run is over, or with its progress when the wait is over.
   *
   * @param wait in seconds; ten minutes by default
   */
  @POST
  @Path("runs")
  @Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
  @Operation(
      operationId = "runGoldenSet",
      summary = "Run a golden set to its end and compare its pass rate with a threshold")
  @APIResponse(responseCode = "200", ref = "Run")
  @APIResponse(responseCode = "202", ref = "Run")
  public Response run(
      @QueryParam("threshold") @Nullable String threshold,
      @QueryParam("feature") @Nullable String feature,
      @QueryParam("wait") @Nullable String wait,
      @Context Request request)
      throws InterruptedException {
    var admin = keys.manager(authorization, ApiArea.EVALS);
    var required = PassThreshold.of(threshold == null ? "" : threshold);
    var patience = patience(wait);
    var asked = asked(feature);
    if (!admin.mayUse(asked)) {
      throw new ProblemException(
          new Problem(
                  Status.FORBIDDEN,
                  "This API key may not use the feature '" + asked + "', so it cannot run its set.")
              .in("Authorization"));
    }
    var run = runs.start(new GoldenSetName(set), asked, admin.actor(), Trigger.CI);
    var over = runs.await(run, patience).state().isOver();
    var report = runs.report(run);
    return over
        ? written(report, required, request)
        : Response.fromResponse(json(Status.ACCEPTED, RunView.of(report, required)))
            .header(HttpHeaders.LOCATION, address(new GoldenSetName(set), run))
            .build();
  }

  @GET
  @Path("runs/{run}")
  @Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML})
  @Operation(operationId = "readRun", summary = "Read a run with its results so far")
  @APIResponse(responseCode = "200", ref = "Run")
  @APIResponse(responseCode = "406", ref = "Problem")
  public Response read(
      @PathParam("run") String run,
      @QueryParam("threshold") @Nullable String threshold,
      @Context Request request) {
    var _ = keys.reader(authorization, ApiArea.EVALS);
    var report = runs.report(new RunId(run));
    if (!report.run().set().equals(new GoldenSetName(set))) {
      throw new UnknownRun(report.run().id());
    }
    return written(report, threshold == null ? null : PassThreshold.of(threshold), request);
  }

  /**
   * Where a run is read. Not absolute, because behind a proxy that ends TLS a request does not say
   * under which address it was sent.
   */
  static String address(GoldenSetName set, RunId run) {
    return "/api/evals/" + set.value() + "/runs/" + run.value();
  }

  /** The feature that is to answer: the one that the request names, or else that of the set. */
  private FeatureKey asked(@Nullable String feature) {
    var named = SetUpload.feature(feature);
    var name = new GoldenSetName(set);
    return named == null
        ? sets.named(name).orElseThrow(() -> new UnknownGoldenSet(name)).feature()
        : named;
  }

  private static Duration patience(@Nullable String wait) {
    if (wait == null) {
      return PATIENCE;
    }
    if (!wait.matches("[0-9]{1,3}") || Long.parseLong(wait) > PATIENCE.toSeconds()) {
      throw new InvalidRun("wait", "seconds, from 0 to " + PATIENCE.toSeconds());
    }
    return Duration.ofSeconds(Long.parseLong(wait));
  }

  private static Response written(
      RunReport report, @Nullable PassThreshold threshold, Request request) {
    var variants =
        Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.APPLICATION_XML_TYPE).build();
    var wanted = request.selectVariant(variants);
    return wanted != null && wanted.getMediaType().equals(MediaType.APPLICATION_XML_TYPE)
        ? Response.ok(utf8(JUnitReport.of(report, threshold)), MediaType.APPLICATION_XML_TYPE)
            .build()
        : json(Status.OK, RunView.of(report, threshold));
  }

  private static Response json(Status status, Object view) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(utf8(Json.write(view)))
        .build();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
