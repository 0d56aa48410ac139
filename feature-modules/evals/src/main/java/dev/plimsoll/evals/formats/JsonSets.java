package dev.plimsoll.evals.formats;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.evals.cases.CaseFields;
import dev.plimsoll.evals.cases.EvalCase;
import dev.plimsoll.evals.cases.ExpectationJson;
import dev.plimsoll.evals.cases.GoldenSetName;
import dev.plimsoll.evals.cases.InvalidGoldenSet;
import dev.plimsoll.platform.Json;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/** Golden sets as JSON and JSONL, in the simple and in the full form. */
public final class JsonSets {
  private static final Set<String> SET_FIELDS = Set.of("name", "feature", "description", "cases");
  private static final Set<String> CASE_FIELDS =
      Set.of("id", "category", "input", "expected_keyword", "expect", "variables", "note");
  private static final ObjectReader READER =
      Json.mapper().reader(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private JsonSets() {}

  public static SetDocument read(String text) {
    var root = tree(text, null);
    if (root.isArray()) {
      return SetDocument.ofCases(cases(root));
    }
    if (!root.isObject()) {
      throw new InvalidGoldenSet("golden set", "a JSON list of cases or an object with cases");
    }
    var fields = new CaseFields("golden set", root);
    fields.allowOnly(SET_FIELDS);
    if (!root.path("cases").isArray()) {
      throw new InvalidGoldenSet("cases", "a list");
    }
    var name = fields.textIfAny("name");
    return new SetDocument(
        name == null ? null : new GoldenSetName(name),
        feature(fields),
        fields.textIfAny("description"),
        cases(root.path("cases")));
  }

  static SetDocument readLines(String text) {
    var cases = new CaseList();
    var lines = text.lines().toList();
    for (var i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        var place = "line " + (i + 1);
        add(cases, new CaseFields(place, tree(lines.get(i), place)));
      }
    }
    return SetDocument.ofCases(cases.all());
  }

  private static List<EvalCase> cases(JsonNode list) {
    var cases = new CaseList();
    for (var i = 0; i < list.size(); i++) {
      add(cases, new CaseFields(place(i + 1, list.get(i)), list.get(i)));
    }
    return cases.all();
  }

  private static String place(int number, JsonNode object) {
    var id = object.path("id");
    return "case " + number + (id.isString() ? " (" + id.stringValue() + ")" : "");
  }

  static void add(CaseList cases, CaseFields fields) {
    fields.allowOnly(CASE_FIELDS);
    var input = fields.text("input");
    var id = fields.nameIfAny("id");
    if (id == null && fields.has("expect")) {
      throw fields.wrong("id", "given");
    }
    cases.add(
        fields.place(),
        new EvalCase(
            id == null ? cases.idFor(input) : id,
            Objects.requireNonNullElse(fields.nameIfAny("category"), EvalCase.NO_CATEGORY),
            input,
            ExpectationJson.of(fields),
            fields.variables(),
            fields.textIfAny("note")));
  }

  private static @Nullable FeatureKey feature(CaseFields fields) {
    var feature = fields.textIfAny("feature");
    try {
      return feature == null ? null : new FeatureKey(feature);
    } catch (IllegalArgumentException _) {
      throw new InvalidGoldenSet("feature", "the key of an AI feature");
    }
  }

  private static JsonNode tree(String text, @Nullable String place) {
    try {
      return READER.readTree(text);
    } catch (JacksonException e) {
      var at = e.getLocation();
      if (place != null) {
        throw InvalidGoldenSet.at(
            place, "golden set", "one JSON object on each line, without commas between the lines");
      }
      // Too deep a nesting is found nowhere.
      var where = at == null ? "the file" : "line " + at.getLineNr();
      throw InvalidGoldenSet.at(where, "golden set", "JSON, but: " + e.getOriginalMessage());
    }
  }

  /** The cases in the full form, always written the same way. */
  public static String write(List<EvalCase> cases) {
    var list = Json.mapper().createArrayNode();
    cases.forEach(each -> list.add(write(each)));
    return list.toString();
  }

  private static ObjectNode write(EvalCase each) {
    var json = Json.object();
    json.put("id", each.id()).put("category", each.category()).put("input", each.input());
    json.set("expect", ExpectationJson.write(each.expect()));
    if (!each.variables().isEmpty()) {
      json.set("variables", Json.mapper().valueToTree(new TreeMap<>(each.variables())));
    }
    if (each.note() != null) {
      json.put("note", each.note());
    }
    return json;
  }
}
