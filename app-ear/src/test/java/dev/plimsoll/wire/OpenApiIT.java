package dev.plimsoll.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.plimsoll.gateway.openai.Endpoint;
import dev.plimsoll.gateway.openai.WireEndpoints;
import dev.plimsoll.gateway.openai.WireServlet;
import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.Http;
import dev.plimsoll.harness.OpenApi;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.platform.Json;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The description of the APIs says what they have, and no more. */
@BlackBox
@Tag("one-database")
class OpenApiIT {
  /** Resources of a module that is in no jar. */
  private static final List<String> OF_THE_CONSOLE =
      List.of("GET /api/ledger/check", "GET /api/ledger/end");

  private final OpenApi described;
  private final Http http;

  OpenApiIT(RunningServer server) {
    described = OpenApi.of(server);
    http = server.http();
  }

  @Test
  void describes_every_endpoint_of_the_wire_and_no_other() {
    assertThat(addresses("/v1/"))
        .containsExactlyInAnyOrderElementsOf(
            served("dev.plimsoll.gateway")
                .filter(type -> type.isAssignableTo(WireServlet.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .flatMap(OpenApiIT::endpoints)
                .toList());
  }

  @Test
  void describes_every_resource_of_the_rest_api_and_no_other() {
    assertThat(addresses("/api/"))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    OF_THE_CONSOLE.stream(),
                    served("dev.plimsoll")
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> resources(type.reflect())))
                .toList());
  }

  @Test
  void says_of_every_operation_what_it_takes_and_how_it_fails() {
    for (var operation : described.operations()) {
      var body = operation.body();
      assertThat(body.path("summary").asString("")).as(operation.address()).isNotBlank();
      assertThat(body.path("operationId").asString("")).as(operation.address()).isNotBlank();
      assertThat(body.get("responses").propertyNames())
          .as(operation.address())
          .anyMatch(status -> status.startsWith("2"))
          .anyMatch(status -> status.startsWith("4") || status.equals("default"));
      var writes = List.of("POST", "PUT").contains(operation.method());
      var alone = List.of("cancel", "runs", "backups").contains(last(operation.path()));
      assertThat(body.has("requestBody")).as(operation.address()).isEqualTo(writes && !alone);
    }
    assertThat(described.document().at("/components/securitySchemes/key/scheme").stringValue())
        .isEqualTo("bearer");
  }

  @Test
  void says_of_everything_in_a_body_what_it_is() {
    var schemas = described.document().at("/components/schemas").propertyStream();
    var untold =
        Stream.concat(
                schemas.map(each -> untold(each.getKey(), each.getValue())),
                described.operations().stream().map(this::untold))
            .flatMap(each -> each)
            .toList();
    assertThat(untold).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ChatRequest, 'messages, tools, tool_choice, response_format, temperature, max_tokens, n, stop, seed'",
    "ChatMessage, 'content, tool_calls, tool_call_id'",
    "ContentPart, 'text, image_url, input_audio, file'",
    "AnswerMessage, 'content, tool_calls, refusal, reasoning_content'",
    "Choice, 'message, finish_reason'",
    "Delta, 'content, tool_calls'",
    "Usage, 'prompt_tokens, completion_tokens, total_tokens'",
    "Run, 'passed, threshold'",
  })
  void describes_what_an_application_uses(String schema, String fields) {
    var properties = described.document().at("/components/schemas/" + schema + "/properties");
    assertThat(properties.propertyNames()).contains(fields.split(", "));
  }

  @ParameterizedTest
  @CsvSource({
    "403, 'Location, Retry-After, X-Should-Retry'",
    "429, 'Retry-After, X-Should-Retry'",
    "503, 'Retry-After, X-Should-Retry'",
  })
  void names_the_headers_of_a_chat_that_gets_no_answer_now(String status, String headers) {
    var chat =
        described.document().path("paths").path("/v1/chat/completions").at("/post/responses");
    assertThat(described.resolved(chat.path(status)).path("headers").propertyNames())
        .contains(headers.split(", "));
  }

  @Test
  void names_the_filters_of_an_export_as_the_refusal_of_another_does() {
    var refused = http.getAs(TestWorkspace.ADMIN_KEY, "/api/calls/export?limit=1");
    assertThat(refused.statusCode()).isEqualTo(400);
    var detail = Json.parse(refused.body()).get("detail").stringValue();
    var named =
        parameters("GET /api/calls/export")
            .map(parameter -> parameter.get("name").stringValue())
            .sorted()
            .toList();
    assertThat(detail).endsWith("there are " + String.join(", ", named));
  }

  @Test
  void says_that_an_import_needs_the_name_of_its_source() {
    assertThat(parameters("POST /api/calls/import"))
        .filteredOn(parameter -> parameter.get("name").stringValue().equals("source"))
        .singleElement()
        .satisfies(source -> {
          assertThat(source.path("required").asBoolean(false)).isTrue();
          assertThat(source.path("schema").has("default")).isFalse();
        });
  }

  @Test
  void is_json_at_an_address_of_its_own() {
    var json = http.get("/openapi.json");
    assertThat(json.statusCode()).isEqualTo(302);
    var there = http.get(json.headers().firstValue("Location").orElseThrow());
    assertThat(there.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(Json.parse(there.body()).path("openapi").stringValue()).startsWith("3.1");
  }

  private Stream<JsonNode> parameters(String address) {
    var operation =
        described.operations().stream()
            .filter(each -> each.address().equals(address))
            .findFirst()
            .orElseThrow();
    return Stream.of(operation.common(), operation.body().path("parameters"))
        .flatMap(JsonNode::valueStream);
  }

  /** Places in the bodies of an operation of which the description says nothing. */
  private Stream<String> untold(OpenApi.Operation operation) {
    var responses =
        operation
            .body()
            .get("responses")
            .propertyStream()
            .filter(each -> !each.getKey().equals("204") && each.getKey().startsWith("2"));
    var bodies =
        Stream.concat(
            Stream.of(operation.body().path("requestBody")).filter(body -> !body.isMissingNode()),
            responses.map(Map.Entry::getValue));
    return bodies
        .map(described::resolved)
        .flatMap(body ->
            body.path("content").isEmpty()
                ? Stream.of(operation.address())
                : body.get("content")
                    .propertyStream()
                    .flatMap(content ->
                        untold(
                            operation.address() + " " + content.getKey(),
                            content.getValue().path("schema"))));
  }

  /** Places in a schema that it says nothing of: objects without fields, lists of anything. */
  private static Stream<String> untold(String place, JsonNode schema) {
    if (schema.has("$ref")) {
      return Stream.of();
    }
    var isSaid =
        schema.has("properties")
            || schema.has("additionalProperties")
            || schema.has("items")
            || (schema.has("type") && !says(schema, "object") && !says(schema, "array"))
            || (!schema.has("type") && schema.has("description") && schema.has("examples"));
    return Stream.concat(
        isSaid ? Stream.of() : Stream.of(place),
        Stream.concat(
            schema
                .path("properties")
                .propertyStream()
                .flatMap(field -> untold(place + "." + field.getKey(), field.getValue())),
            Stream.of(schema.path("items"))
                .filter(items -> !items.isMissingNode())
                .flatMap(items -> untold(place + "[]", items))));
  }

  /** Whether a schema has this type, alone or with others. */
  private static boolean says(JsonNode schema, String type) {
    var types = schema.path("type");
    return types.asString("").equals(type)
        || types.valueStream().anyMatch(each -> each.asString("").equals(type));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private List<String> addresses(String base) {
    return described.operations().stream()
        .filter(operation -> operation.path().startsWith(base))
        .map(OpenApi.Operation::address)
        .toList();
  }

  private static Stream<JavaClass> served(String packageName) {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(packageName)
            .stream();
  }

  private static Stream<String> endpoints(JavaClass servlet) {
    try {
      return WireEndpoints.of(servlet.reflect().asSubclass(WireServlet.class)).stream()
          .flatMap(OpenApiIT::addresses);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<String> addresses(Endpoint endpoint) {
    return endpoint.methods().stream().map(method -> address(method, endpoint.template()));
  }

  private static Stream<String> resources(Class<?> type) {
    var base = "/api" + type.getAnnotation(Path.class).value();
    return Arrays.stream(type.getMethods())
        .flatMap(method ->
            Arrays.stream(method.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> address(verb.value(), base + below(method))));
  }

  private static String below(Method method) {
    var path = method.getAnnotation(Path.class);
    return path == null ? "" : "/" + path.value();
  }

  private static String address(String method, String path) {
    return method + " " + path.replaceAll("\\{[^}]*}", "{}");
  }
}
