package dev.plimsoll.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.harness.BlackBox;
import dev.plimsoll.harness.JavaProgram;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A client that a generator makes from the description of the APIs compiles, and works. */
@BlackBox
@Tag("one-database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedClientIT {
  private static final JavaProgram GENERATOR =
      JavaProgram.of("clients/openapi", "org.openapitools.codegen.OpenAPIGenerator");
  private static final Path USES = Path.of("src/test/openapi");

  private final RunningServer server;
  private Path classes = Path.of("none");

  GeneratedClientIT(RunningServer server) {
    this.server = server;
  }

  @BeforeAll
  void generate(@TempDir Path folder) throws IOException {
    var described =
        Files.writeString(folder.resolve("openapi.yaml"), server.http().get("/openapi").body());
    var generated =
        GENERATOR.run(
            Map.of(),
            "generate",
            "-i",
            described.toString(),
            "-g",
            "java",
            "--library",
            "native",
            "-o",
            folder.toString(),
            "--additional-properties=openApiNullable=false,useJakartaEe=true");
    assertThat(generated.exitCode()).as(generated.output()).isZero();
    classes = compiled(folder.resolve("src/main/java"), folder.resolve("classes"));
  }

  @Test
  void imports_a_golden_set_and_reads_a_run() {
    assertThat(said("GoldenSetFromCode", TestWorkspace.ADMIN_KEY))
        .satisfiesExactly(
            run -> assertThat(run).isEqualTo("1 case, finished, 1 done, passed true of 0.5"),
            error -> assertThat(error).startsWith("404 {").contains("\"status\":404"));
  }

  @Test
  void reads_answers_vectors_and_features_with_their_types() {
    assertThat(said("ChatFromCode", TestWorkspace.SHOP_KEY))
        .satisfiesExactly(
            answer -> assertThat(answer).startsWith("{\"label\":").endsWith("stop"),
            facts -> assertThat(facts).matches("[1-9][0-9]* tokens, by local-extractive"),
            parts -> assertThat(parts).startsWith("{\"label\":"),
            vectors -> assertThat(vectors).isEqualTo("2 vectors of 384 numbers"),
            features -> assertThat(features).contains("triage"));
  }

  private List<String> said(String program, String key) {
    var base = "http://127.0.0.1:" + server.uri("/").getPort();
    var used = GENERATOR.with(classes, program).run(Map.of("BASE_URI", base, "API_KEY", key));
    assertThat(used.exitCode()).as(used.output()).isZero();
    return used.output().lines().toList();
  }

  private static Path compiled(Path sources, Path classes) throws IOException {
    var said = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null);
        var client = Files.walk(sources);
        var uses = Files.list(USES)) {
      var units =
          files.getJavaFileObjectsFromPaths(
              Stream.concat(client, uses)
                  .filter(file -> file.toString().endsWith(".java"))
                  .toList());
      var options =
          List.of("-d", classes.toString(), "-cp", GENERATOR.classPath(), "-proc:none", "-nowarn");
      assertThat(compiler.getTask(said, files, null, options, null, units).call())
          .as(said.toString())
          .isTrue();
    }
    return classes;
  }
}
