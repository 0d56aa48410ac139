package dev.plimsoll.evals.cases;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.JsonSchemas;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Expectations as JSON: an object with exactly one field, whose name is the kind. */
public final class ExpectationJson {
  private static final List<String> KINDS =
      List.of("substring", "regex", "schema", "label", "abstains");

  private ExpectationJson() {}

  /** The expectation of a case, in the full form or as a keyword, but not both. */
  public static Expectation of(CaseFields fields) {
    if (fields.has("expect") == fields.has("expected_keyword")) {
      throw fields.wrong("expect", "given, or expected_keyword instead, but not both");
    }
    return fields.has("expect")
        ? rich(fields, fields.object().path("expect"))
        : new Expectation.Substring(fields.text("expected_keyword"));
  }

  private static Expectation rich(CaseFields fields, JsonNode expect) {
    if (!expect.isObject()
        || expect.size() != 1
        || !KINDS.contains(expect.propertyNames().iterator().next())) {
      throw fields.wrong("expect", "an object with one of " + String.join(", ", KINDS));
    }
    var kind = expect.propertyNames().iterator().next();
    var inner = new CaseFields(fields.place(), expect);
    return switch (kind) {
      case "substring" -> new Expectation.Substring(inner.text(kind));
      case "regex" -> regex(fields, inner.text(kind));
      case "schema" -> schema(fields, expect.path(kind));
      case "label" -> new Expectation.Label(inner.text(kind).strip());
      default -> abstains(fields, expect.path(kind));
    };
  }

  private static Expectation regex(CaseFields fields, String pattern) {
    try {
      var _ = Pattern.compile(pattern);
      return new Expectation.Regex(pattern);
    } catch (PatternSyntaxException e) {
      throw fields.wrong(
          "expect.regex", "a regular expression in the syntax of RE2, but: " + e.getMessage());
    }
  }

  private static Expectation schema(CaseFields fields, JsonNode schema) {
    if (!schema.isObject()) {
      throw fields.wrong("expect.schema", "a JSON Schema as an object");
    }
    JsonSchemas.misfit(schema)
        .ifPresent(misfit -> {
          throw fields.wrong("expect.schema", "a valid JSON Schema, but: " + misfit);
        });
    return new Expectation.Schema(schema);
  }

  private static Expectation abstains(CaseFields fields, JsonNode value) {
    if (!value.isBoolean() || !value.booleanValue()) {
      throw fields.wrong("expect.abstains", "true");
    }
    return new Expectation.Abstains();
  }

  public static ObjectNode write(Expectation expectation) {
    var json = Json.object();
    return switch (expectation) {
      case Expectation.Substring(var text) -> json.put("substring", text);
      case Expectation.Regex(var pattern) -> json.put("regex", pattern);
      case Expectation.Schema(var schema) -> json.set("schema", schema);
      case Expectation.Label(var label) -> json.put("label", label);
      case Expectation.Abstains() -> json.put("abstains", true);
    };
  }
}
