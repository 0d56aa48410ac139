package dev.plimsoll.harness;

import dev.plimsoll.workspace.Workspaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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

  /** The origin whose pages may call the wire. */
  public static final String ORIGIN = "https://shop.example.com";

  private TestWorkspace() {}

  /** What a server needs in its environment to begin with this workspace. */
  static Map<String, String> environment(Path folder) {
    var file = folder.resolve("workspace.yaml");
    try {
      Files.createDirectories(folder);
      var text =
          new WorkspaceText()
              .with(Workspaces.class, "/demo/features.yaml")
              .with(TestWorkspace.class, "/workspace.yaml");
      Files.writeString(file, text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of(
        "PLIMSOLL_WORKSPACE", file.toString(),
        "PLIMSOLL_ADMIN_KEY", ADMIN_KEY,
        "PLIMSOLL_CORS_ORIGINS", ORIGIN,
        "PASSWORD_OF_ALL", PASSWORD,
        "SHOP_KEY", SHOP_KEY,
        "DESK_KEY", DESK_KEY);
  }
}
