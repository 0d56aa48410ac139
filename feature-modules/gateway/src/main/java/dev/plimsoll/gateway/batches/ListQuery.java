package dev.plimsoll.gateway.batches;

import dev.plimsoll.gateway.openai.InvalidRequest;
import dev.plimsoll.platform.Json;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which page of a list is asked for, as OpenAI's lists have pages.
 *
 * @param after the id of the last one of the previous page; null to start
 */
record ListQuery(@Nullable String after, int limit, boolean latestFirst) {
  /** More are on further pages, whatever the limit is. */
  private static final int LONGEST_PAGE = 1_000;

  /**
   * Reads the parameters.
   *
   * @throws InvalidRequest if one of them is wrong
   */
  static ListQuery of(HttpServletRequest http, int usual, int most) {
    return new ListQuery(
        http.getParameter("after"),
        Math.min(LONGEST_PAGE, limit(http.getParameter("limit"), usual, most)),
        isLatestFirst(http.getParameter("order")));
  }

  private static int limit(@Nullable String given, int usual, int most) {
    try {
      var limit = given == null ? usual : Integer.parseInt(given);
      if (limit >= 1 && limit <= most) {
        return limit;
      }
    } catch (NumberFormatException _) {
      // reported below
    }
    throw InvalidRequest.field("limit", "'limit' must be a whole number from 1 to " + most + ".");
  }

  private static boolean isLatestFirst(@Nullable String order) {
    return switch (order) {
      case null -> true;
      case "desc" -> true;
      case "asc" -> false;
      default -> throw InvalidRequest.field("order", "'order' must be 'asc' or 'desc'.");
    };
  }

  /** How many to read, to know whether there are more. */
  int atMost() {
    return limit + 1;
  }

  /** The page in the format of OpenAI. */
  ObjectNode page(List<ObjectNode> found) {
    var page = found.subList(0, Math.min(limit, found.size()));
    var list = Json.object().put("object", "list");
    list.putArray("data").addAll(page);
    Function<ObjectNode, String> id = each -> each.get("id").stringValue();
    return list.put("first_id", page.isEmpty() ? null : id.apply(page.getFirst()))
        .put("last_id", page.isEmpty() ? null : id.apply(page.getLast()))
        .put("has_more", found.size() > limit);
  }
}
