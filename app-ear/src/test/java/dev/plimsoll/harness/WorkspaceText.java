package dev.plimsoll.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Workspace files put together to one. */
public final class WorkspaceText {
  private final Map<String, List<Object>> parts = new LinkedHashMap<>();

  /** Adds what the parts of a file list, such as its features. */
  public WorkspaceText with(Class<?> near, String resource) {
    parts(near, resource)
        .forEach((name, more) -> parts.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(more));
    return this;
  }

  @Override
  public String toString() {
    return new Dump(DumpSettings.builder().build()).dumpToString(parts);
  }

  @SuppressWarnings("unchecked") // as the schema of the workspace file says
  private static Map<String, List<Object>> parts(Class<?> near, String resource) {
    try (var stream = near.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("no " + resource);
      }
      var text = new String(stream.readAllBytes(), UTF_8);
      return (Map<String, List<Object>>)
          new Load(LoadSettings.builder().build()).loadFromString(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
