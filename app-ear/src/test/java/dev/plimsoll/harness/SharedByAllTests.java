package dev.plimsoll.harness;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Creates shared objects when the first test needs them, and closes them after the last. */
public final class SharedByAllTests implements ParameterResolver {
  private static final Namespace OURS = Namespace.create(SharedByAllTests.class);
  private static final Path SCENE = Path.of(System.getProperty("plimsoll.target"), "scene");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    var type = parameter.getParameter().getType();
    return type == RunningServer.class || type == Browser.class || type == Npm.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var shared = context.getStore(StoreScope.LAUNCHER_SESSION, OURS);
    var type = parameter.getParameter().getType();
    if (type == Browser.class) {
      return shared.computeIfAbsent("browser", _ -> new Browser(server(shared)), Browser.class);
    }
    if (type == Npm.class) {
      return shared.computeIfAbsent("npm", _ -> Npm.installed(), Npm.class);
    }
    return server(shared);
  }

  private static RunningServer server(Store shared) {
    return shared.computeIfAbsent(
        "server",
        _ -> RunningServer.start("shared", TestWorkspace.environment(SCENE)),
        RunningServer.class);
  }
}
