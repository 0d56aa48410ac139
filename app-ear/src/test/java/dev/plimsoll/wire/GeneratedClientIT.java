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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that a generator makes from the description of the APIs compiles, and works. */
@BlackBox
@Tag("one-database")
class GeneratedClientIT {
  private static final JavaProgram GENERATOR =
      JavaProgram.of("clients/openapi", "org.openapitools.codegen.OpenAPIGenerator");
  private static final Path USE = Path.of("src/test/openapi/GoldenSetFromCode.java");

  private final RunningServer server;

  GeneratedClientIT(RunningServer server) {
    this.server = server;
  }

  @Test
  void imports_a_golden_set_and_reads_a_run(@TempDir Path folder) throws IOException {
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
    var classes = compiled(folder.resolve("src/main/java"), folder.resolve("classes"));
    var base = "http://127.0.0.1:" + server.uri("/").getPort();
    var environment = Map.of("BASE_URI", base, "API_KEY", TestWorkspace.ADMIN_KEY);
    var used = GENERATOR.with(classes, "GoldenSetFromCode").run(environment);
    assertThat(used.exitCode()).as(used.output()).isZero();
    assertThat(used.output().lines().toList())
        .satisfiesExactly(
            run -> assertThat(run).isEqualTo("1 case, finished, 1 done"),
            error -> assertThat(error).startsWith("404 {").contains("\"status\":404"));
  }

  private static Path compiled(Path sources, Path classes) throws IOException {
    var said = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null);
        var all = Files.walk(sources)) {
      var units =
          files.getJavaFileObjectsFromPaths(
              Stream.concat(all.filter(file -> file.toString().endsWith(".java")), Stream.of(USE))
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
