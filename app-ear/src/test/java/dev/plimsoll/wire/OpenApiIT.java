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
import dev.plimsoll.harness.OpenApi;
import dev.plimsoll.harness.RunningServer;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The description of the APIs says what they have, and no more. */
@BlackBox
@Tag("one-database")
class OpenApiIT {
  /** Resources of a module that is in no jar. */
  private static final List<String> OF_THE_CONSOLE =
      List.of("GET /api/ledger/check", "GET /api/ledger/end");

  private final OpenApi described;

  OpenApiIT(RunningServer server) {
    described = OpenApi.of(server);
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
