package dev.plimsoll.models.dialects;

import dev.plimsoll.domain.Message;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.platform.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a provider may quote of a request that it refuses. A caller could put words into its mouth
 * that way, which would then hold for all: what may be a quotation teaches nothing, however it is
 * quoted.
 */
final class Quotations {
  /** Words of OpenAI's format that each request may have. */
  private static final Set<String> FORMAL =
      Set.of(Adjustment.NEW_LIMIT, "max_tokens", Refusal.DEVELOPER);

  /** What a model says of an option or of a limit, without all signs but letters and digits. */
  private static final List<String> OF_MODELS =
      List.of(
          "isdeprecatedfor",
          "isnotsupported",
          "isunsupported",
          "arenotsupported",
          "extrainputsarenotpermitted",
          "foundusingtype",
          "doesnotsupport",
          "unrecognizedrequestargument",
          "unknownparameter",
          "unsupportedparameter",
          "cannotbothbe",
          "maxcompletiontokens",
          "maxtokens",
          "maxoutputtokens",
          "outputtokens",
          "completiontokens",
          "modellimit",
          Refusal.DEVELOPER);

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  /** All that is no object and no list. */
  private final List<JsonNode> leaves;

  /** All texts and names of fields. */
  private final List<String> words;

  Quotations(ModelRequest request) {
    var messages = request.messages();
    leaves =
        Stream.concat(
                Stream.of((JsonNode) request.options()),
                messages.stream().map(Message::raw).flatMap(Stream::ofNullable).map(Json::parse))
            .flatMap(Quotations::leaves)
            .toList();
    words =
        Stream.of(
                names(request.options()),
                messages.stream().map(Message::text),
                leaves.stream().filter(JsonNode::isString).map(JsonNode::stringValue))
            .flatMap(part -> part)
            .toList();
  }

  private static Stream<JsonNode> leaves(JsonNode node) {
    return node.isContainer()
        ? node.valueStream().flatMap(Quotations::leaves)
        : Stream.concat(Stream.of(node), inside(node));
  }

  /** What is in a text that is JSON itself, as the arguments of a tool are. */
  private static Stream<JsonNode> inside(JsonNode leaf) {
    var text = leaf.isString() ? leaf.stringValue().strip() : "";
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return Stream.empty();
    }
    try {
      return leaves(Json.parse(text));
    } catch (JacksonException _) {
      return Stream.empty();
    }
  }

  private static Stream<String> names(JsonNode node) {
    return Stream.concat(
        node.propertyStream().map(Map.Entry::getKey),
        node.valueStream().flatMap(Quotations::names));
  }

  /** Whether an adjustment may have been read from a quotation. */
  boolean mayHave(Adjustment adjustment) {
    var hasNumber =
        adjustment instanceof Adjustment.AtMost(var tokens, _)
            && numbers().anyMatch(number -> number == tokens || number == tokens + 1);
    return hasNumber
        || words.stream().filter(word -> !FORMAL.contains(word)).anyMatch(Quotations::isOfModels);
  }

  private static boolean isOfModels(String word) {
    var plain = SIGNS.matcher(word).replaceAll("").toLowerCase(Locale.ROOT);
    return OF_MODELS.stream().anyMatch(plain::contains);
  }

  /** All numbers, also those in texts. */
  private LongStream numbers() {
    return LongStream.concat(
        words.stream()
            .flatMap(word -> NUMBER.matcher(word).results())
            .mapToLong(number -> Long.parseLong(number.group())),
        leaves.stream().filter(JsonNode::isNumber).mapToLong(JsonNode::asLong));
  }
}
