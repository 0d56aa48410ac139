package dev.plimsoll.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.plimsoll.harness.Beside;
import dev.plimsoll.harness.Installation;
import dev.plimsoll.platform.Sha256;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a machine has no JDK 25, the script fetches one: here from a mirror of our own. */
@Beside
@Tag("one-database")
class JdkDownloadIT {
  /** Ends a start after it found its JDK, as soon as Java has looked at the settings. */
  private static final String WRONG = "nine";

  private static final String REACHED_JAVA = "PLIMSOLL_HTTP_PORT: a whole number";

  @TempDir Path folder;
  private final AtomicInteger fetched = new AtomicInteger();
  private String checksum = "";
  private byte[] archive = {};
  private HttpServer mirror;

  JdkDownloadIT() throws IOException {
    mirror = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
  }

  @BeforeEach
  void serve() throws Exception {
    archive = archive();
    checksum = HexFormat.of().formatHex(Sha256.digest().digest(archive));
    mirror.createContext(
        "/",
        exchange -> {
          try (exchange) {
            var isSum = exchange.getRequestURI().getPath().endsWith(".sha256.txt");
            fetched.incrementAndGet();
            var body = isSum ? (checksum + "  jdk.tar.gz").getBytes(UTF_8) : archive;
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    mirror.start();
  }

  @AfterEach
  void end() {
    mirror.stop(0);
  }

  @Test
  void fetches_a_jdk_once_and_says_so() throws Exception {
    var here = Installation.in(folder.resolve("here"));
    var first = here.run(settings(), "serve");
    assertThat(first.output())
        .startsWith("There is no JDK 25 on this machine. Fetching one")
        .contains(url(), REACHED_JAVA);
    assertThat(here.run(settings(), "serve").output())
        .startsWith("Plimsoll cannot start: " + REACHED_JAVA);
    assertThat(fetched).hasValue(2);
  }

  @Test
  void uses_nothing_of_what_its_checksum_does_not_fit() throws Exception {
    checksum = "0".repeat(64);
    var here = Installation.in(folder.resolve("here"));
    var ended = here.run(settings(), "serve");
    assertThat(ended.output())
        .contains("what came from " + url() + " is not what its checksum says")
        .doesNotContain(REACHED_JAVA);
    assertThat(ended.code()).isEqualTo(1);
    assertThat(folder.resolve("here/.jdk")).doesNotExist();
  }

  @Test
  void fetches_nothing_offline() throws Exception {
    var settings = new java.util.HashMap<>(settings());
    settings.put("PLIMSOLL_OFFLINE", "1");
    var ended = Installation.in(folder.resolve("here")).run(settings, "serve");
    assertThat(ended.output()).startsWith("Plimsoll cannot start: it needs a JDK 25");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(fetched).hasValue(0);
  }

  private String url() {
    return "http://127.0.0.1:" + mirror.getAddress().getPort() + "/jdk.tar.gz";
  }

  private Map<String, String> settings() {
    return Map.of("PLIMSOLL_JDK_URL", url(), "PLIMSOLL_JAVA_HOME", "", "PLIMSOLL_HTTP_PORT", WRONG);
  }

  /** A JDK whose programs are those of this one. */
  private byte[] archive() throws IOException, InterruptedException {
    var jdk = folder.resolve("jdk-25");
    Files.createDirectories(jdk.resolve("bin"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.3\"\n");
    for (var program : new String[] {"java", "javac"}) {
      var real = Path.of(System.getProperty("java.home"), "bin", program);
      var file = jdk.resolve("bin").resolve(program);
      Files.writeString(file, "#!/bin/sh\nexec '" + real + "' \"$@\"\n");
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
    var tar = folder.resolve("jdk.tar.gz");
    var made =
        new ProcessBuilder("tar", "-czf", tar.toString(), "-C", folder.toString(), "jdk-25")
            .start()
            .waitFor();
    assertThat(made).isZero();
    return Files.readAllBytes(tar);
  }
}
