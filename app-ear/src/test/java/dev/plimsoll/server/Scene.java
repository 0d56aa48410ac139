package dev.plimsoll.server;

import dev.plimsoll.harness.Browser;
import dev.plimsoll.harness.RunningServer;
import dev.plimsoll.harness.TestWorkspace;
import dev.plimsoll.harness.WorkspaceText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One server with the features of several tests, and the providers that answer as these say. */
final class Scene implements AutoCloseable {
  /** The key of an application that may use every feature. */
  static final String KEY = "key-of-the-callers-0123456789abcdefghijk";

  /** The key of another one. */
  static final String OTHER = "key-of-others-0123456789abcdefghijklmnop";

  /** Another key of the application of {@link #KEY}. */
  static final String SECOND = "second-key-of-the-callers-0123456789abcd";

  /** A key of the tenant acme, and one of its admin. */
  static final String ACME = "key-of-acme-0123456789abcdefghijklmnopqr";

  static final String ACME_ADMIN = "key-of-the-admin-of-acme-0123456789abcde";

  /** A key whose last day is over. */
  static final String BYGONE = "key-of-the-bygone-0123456789abcdefghijkl";

  /** A key that may only read calls. */
  static final String READER = "key-of-the-reader-0123456789abcdefghijkl";

  /** A key that was rotated, and the secret before. */
  static final String ROTATING = "newer-key-of-rotating-0123456789abcdefgh";

  static final String FORMER = "former-key-of-rotating-0123456789abcdefg";

  /** The key of an application that may use two features of batches alone. */
  static final String NARROW = "key-of-the-narrow-0123456789abcdefghijkl";

  /** Signs what webhooks are told. */
  static final String WEBHOOK_SECRET = "a secret of the webhooks";

  private static final Path FOLDER = Path.of(System.getProperty("plimsoll.target"), "scripted");
  private static final List<String> FILES =
      List.of(
          "common",
          "answering-later",
          "answer-jobs",
          "applications",
          "batches",
          "call-replies",
          "held-answers",
          "provider-batches",
          "semantic-cache",
          "serving-path",
          "tools");

  private final ScriptedProvider provider;
  private final BatchingProvider batching;
  private final RunningServer server;
  private @Nullable Browser browser;

  private Scene() throws IOException {
    provider = new ScriptedProvider();
    StrictProviders.serveAt(provider);
    batching = new BatchingProvider();
    Files.createDirectories(FOLDER);
    Files.writeString(workspace(), text());
    server = RunningServer.start("scripted", environment());
  }

  static Scene begin() {
    try {
      return new Scene();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its models are those that the tests give it. */
  ScriptedProvider provider() {
    return provider;
  }

  /** Takes batches itself. */
  BatchingProvider batching() {
    return batching;
  }

  RunningServer server() {
    return server;
  }

  Browser browser() {
    if (browser == null) {
      browser = new Browser(server);
    }
    return browser;
  }

  /** The file that the server applies at each start. */
  static Path workspace() {
    return FOLDER.resolve("workspace.yaml");
  }

  @Override
  public void close() {
    if (browser != null) {
      browser.close();
    }
    server.close();
    batching.close();
    provider.close();
  }

  private String text() {
    var text = new WorkspaceText();
    FILES.forEach(name -> text.with(Scene.class, "/scripted/" + name + ".yaml"));
    return text.toString()
        .replace("http://scripted", provider.url())
        .replace("http://batching", batching.url());
  }

  private static Map<String, String> environment() {
    return Map.ofEntries(
        Map.entry("PLIMSOLL_WORKSPACE", workspace().toString()),
        Map.entry("PLIMSOLL_WEBHOOK_SECRET", WEBHOOK_SECRET),
        Map.entry("PLIMSOLL_BATCH_LOOK", "PT1S"),
        Map.entry("PLIMSOLL_BATCH_STORED_MEGABYTES", "4"),
        Map.entry("PLIMSOLL_SSE_HEARTBEAT", "PT2S"),
        Map.entry("PASSWORD", TestWorkspace.PASSWORD),
        Map.entry("ADMIN_KEY", TestWorkspace.ADMIN_KEY),
        Map.entry("CALLERS_KEY", KEY),
        Map.entry("OTHER_KEY", OTHER),
        Map.entry("SECOND_KEY", SECOND),
        Map.entry("ACME_KEY", ACME),
        Map.entry("ACME_ADMIN_KEY", ACME_ADMIN),
        Map.entry("BYGONE_KEY", BYGONE),
        Map.entry("READER_KEY", READER),
        Map.entry("ROTATING_KEY", ROTATING),
        Map.entry("FORMER_KEY", FORMER),
        Map.entry("NARROW_KEY", NARROW),
        Map.entry("LIMITED_KEY", "limited"),
        Map.entry("REVOKED_KEY", "revoked"),
        Map.entry("ONE_KEY", "one"),
        Map.entry("TWO_KEY", "two"),
        Map.entry("LEAVING_KEY", "leaving"));
  }
}
