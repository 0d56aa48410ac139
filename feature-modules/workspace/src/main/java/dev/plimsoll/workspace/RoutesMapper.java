package dev.plimsoll.workspace;

import static dev.plimsoll.workspace.WorkspaceFile.each;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.features.settings.Expression;
import dev.plimsoll.features.settings.RoutedExample;
import dev.plimsoll.features.settings.RoutingRule;
import dev.plimsoll.features.settings.RoutingTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a workspace file says of the routes of a feature. */
final class RoutesMapper {
  private RoutesMapper() {}

  static @Nullable RoutingTable routes(WorkspaceFile.@Nullable Routes given) {
    return given == null
        ? null
        : new RoutingTable(
            each(given.rules()).stream().map(RoutesMapper::rule).toList(),
            examples(given),
            Objects.requireNonNullElse(given.closeness(), RoutingTable.USUAL_CLOSENESS));
  }

  private static RoutingRule rule(WorkspaceFile.RoutingRule given) {
    var tenant = given.tenant();
    return new RoutingRule(
        given.longerThan(),
        given.shorterThan(),
        given.language(),
        tenant == null ? null : new TenantId(tenant),
        Expression.of(given.matches(), "routes.rules.matches"),
        new ModelKey(given.model()));
  }

  /** By the name of their model, so that the same file is always the same table. */
  private static List<RoutedExample> examples(WorkspaceFile.Routes given) {
    var byModel =
        new TreeMap<>(Objects.requireNonNullElse(given.examples(), Map.<String, List<String>>of()));
    return byModel.entrySet().stream()
        .flatMap(of ->
            of.getValue().stream().map(text -> new RoutedExample(text, new ModelKey(of.getKey()))))
        .toList();
  }
}
