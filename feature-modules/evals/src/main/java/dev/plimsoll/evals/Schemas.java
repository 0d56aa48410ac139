package dev.plimsoll.evals;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** JSON Schemas as expectations have them. */
final class Schemas {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema SCHEMA_OF_SCHEMAS =
      REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

  private Schemas() {}

  static Schema compiled(JsonNode schema) {
    return REGISTRY.getSchema(schema);
  }

  /** What keeps this from being a JSON Schema; empty when it is one. */
  static Optional<String> misfit(JsonNode schema) {
    List<Error> errors = SCHEMA_OF_SCHEMAS.validate(schema);
    if (!errors.isEmpty()) {
      return Optional.of(errors.getFirst().toString());
    }
    try {
      compiled(schema).initializeValidators();
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
