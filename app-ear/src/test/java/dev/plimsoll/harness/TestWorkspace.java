package dev.plimsoll.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plimsoll.workspace.Workspaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The workspace of the server that all tests share: the features of the demo, and what {@code
 * workspace.yaml} of the tests adds. Its people sign in as in the demo: Anna may do all, Sam is
 * staff, Rita reviews, Uma uses.
 */
public final class TestWorkspace {
  /** That of every person. */
  public static final String PASSWORD = "the password of all tests";

  /** The key of an application that may use every feature that is on for its users. */
  public static final String SHOP_KEY = "key-of-the-shop-0123456789abcdefghijklmn";

  /** The key of an application that may use {@code triage} alone. */
  public static final String DESK_KEY = "key-of-the-desk-0123456789abcdefghijklmn";

  /** The key of an administrator. */
  public static final String ADMIN_KEY = "key-of-an-admin-0123456789abcdefghijklmn";

  private TestWorkspace() {}

  /** What a server needs in its environment to begin with this workspace. */
  static Map<String, String> environment(Path folder) {
    var file = folder.resolve("workspace.yaml");
    try {
      Files.createDirectories(folder);
      Files.writeString(file, text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "PLIMSOLL_WORKSPACE", file.toString(),
        "PLIMSOLL_ADMIN_KEY", ADMIN_KEY,
        "PASSWORD_OF_ALL", PASSWORD,
        "SHOP_KEY", SHOP_KEY,
        "DESK_KEY", DESK_KEY);
  }

  private static String text() throws IOException {
    var whole = new LinkedHashMap<>(parts(Workspaces.class, "/demo/features.yaml"));
    parts(TestWorkspace.class, "/workspace.yaml")
        .forEach((name, more) -> whole.merge(name, more, TestWorkspace::both));
    return new Dump(DumpSettings.builder().build()).dumpToString(whole);
  }

  private static List<Object> both(List<Object> some, List<Object> more) {
    var both = new ArrayList<>(some);
    both.addAll(more);
    return both;
  }

  /** The parts of a workspace file by name, such as {@code features}; each is a list. */
  @SuppressWarnings("unchecked") // as the schema of the workspace file says
  private static Map<String, List<Object>> parts(Class<?> module, String resource)
      throws IOException {
    try (var stream = module.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no " + resource);
      }
      var text = new String(stream.readAllBytes(), UTF_8);
      return new HashMap<>(
          (Map<String, List<Object>>)
              new Load(LoadSettings.builder().build()).loadFromString(text));
    }
  }
}
