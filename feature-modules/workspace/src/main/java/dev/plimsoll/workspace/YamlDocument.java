package dev.plimsoll.workspace;

import dev.plimsoll.platform.Json;
import dev.plimsoll.workspace.InvalidWorkspace.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML text as a JSON tree that remembers its lines.
 *
 * @param lines the line of each value, from 1, by its path, such as {@code features[0].key}
 */
record YamlDocument(JsonNode tree, Map<String, Integer> lines) {

  /**
   * Reads a text.
   *
   * @throws InvalidWorkspace if it is not YAML
   */
  static YamlDocument read(String file, String text) {
    try {
      var root =
          new Compose(LoadSettings.builder().setLabel(file).setUseMarks(true).build())
              .composeString(text);
      var lines = new HashMap<String, Integer>();
      return new YamlDocument(
          root.map(node -> json(node, "", lines)).orElseGet(Json::object), lines);
    } catch (MarkedYamlEngineException e) {
      var line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      throw new InvalidWorkspace(file, List.of(new Problem(line, "YAML", e.getProblem())));
    } catch (YamlEngineException e) {
      var problem = String.valueOf(e.getMessage());
      throw new InvalidWorkspace(file, List.of(new Problem(1, "YAML", problem)));
    }
  }

  /**
   * Renames old fields of the items of a part.
   *
   * @param names the current name by the old one
   */
  void rename(String part, Map<String, String> names) {
    var items = tree.path(part);
    for (var i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof ObjectNode item) {
        var at = part + "[" + i + "].";
        names.forEach((before, now) -> {
          if (item.has(before) && !item.has(now)) {
            item.set(now, item.remove(before));
            Map.copyOf(lines)
                .forEach((path, line) -> {
                  if (path.startsWith(at + before)) {
                    lines.put(at + now + path.substring(at.length() + before.length()), line);
                  }
                });
          }
        });
      }
    }
  }

  /** The line of the value at a path, or of the nearest value around it. */
  int lineOf(String path) {
    var at = path;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
    }
    return lines.getOrDefault(at, 1);
  }

  private static JsonNode json(Node node, String path, Map<String, Integer> lines) {
    lines.putIfAbsent(path, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
    return switch (node) {
      case MappingNode mapping -> object(mapping, path, lines);
      case SequenceNode sequence -> array(sequence, path, lines);
      case ScalarNode scalar -> value(scalar);
      default -> throw new IllegalStateException("no such YAML node: " + node.getNodeType());
    };
  }

  private static JsonNode object(MappingNode mapping, String path, Map<String, Integer> lines) {
    var object = Json.object();
    for (var entry : mapping.getValue()) {
      var key = ((ScalarNode) entry.getKeyNode()).getValue();
      var child = path.isEmpty() ? key : path + "." + key;
      lines.put(child, entry.getKeyNode().getStartMark().map(m -> m.getLine() + 1).orElse(1));
      object.set(key, json(entry.getValueNode(), child, lines));
    }
    return object;
  }

  private static JsonNode array(SequenceNode sequence, String path, Map<String, Integer> lines) {
    var array = JsonNodeFactory.instance.arrayNode();
    for (var item : sequence.getValue()) {
      array.add(json(item, path + "[" + array.size() + "]", lines));
    }
    return array;
  }

  /** YAML has numbers that JSON does not have, such as {@code 0x1f}; they stay text. */
  private static JsonNode number(String text) {
    try {
      return Json.parse(text);
    } catch (JacksonException _) {
      return JsonNodeFactory.instance.stringNode(text);
    }
  }

  private static JsonNode value(ScalarNode scalar) {
    var factory = JsonNodeFactory.instance;
    var text = scalar.getValue();
    var tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return factory.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return factory.booleanNode(Boolean.parseBoolean(text));
    }
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(text) : factory.stringNode(text);
  }
}
