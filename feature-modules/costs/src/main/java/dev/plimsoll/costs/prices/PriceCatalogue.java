package dev.plimsoll.costs.prices;

import dev.plimsoll.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The prices of well-known models, by the price lists of their providers. They are suggestions;
 * calls are charged by the prices that an admin has set.
 */
@ApplicationScoped
public class PriceCatalogue {
  private static final String RESOURCE = "/price-catalogue.json";

  /** The suffix that pins a version of a model: {@code -20250929} or {@code -2024-07-18}. */
  private static final Pattern PINNED = Pattern.compile("-\\d{4}-?\\d{2}-?\\d{2}$|-latest$");

  private final List<Entry> entries = shipped();

  /**
   * The list price of one model.
   *
   * @param asOf the month of the list
   * @param source where the provider publishes it
   */
  public record Entry(String provider, String model, Rates charges, String asOf, URI source) {}

  /** All entries, in the order of providers and models. */
  public List<Entry> all() {
    return entries;
  }

  /**
   * The price of the model with this name at a provider.
   *
   * @param name with or without a pinned version
   */
  public Optional<Entry> named(String name) {
    var unpinned = PINNED.matcher(name).replaceFirst("");
    return entries.stream().filter(entry -> entry.model().equals(unpinned)).findFirst();
  }

  private static List<Entry> shipped() {
    try (var stream = PriceCatalogue.class.getResourceAsStream(RESOURCE)) {
      var bytes = Objects.requireNonNull(stream, RESOURCE).readAllBytes();
      var file = Json.parse(new String(bytes, StandardCharsets.UTF_8));
      return file.path("providers").valueStream().flatMap(PriceCatalogue::entries).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Entry> entries(JsonNode provider) {
    return provider
        .path("models")
        .valueStream()
        .map(model ->
            new Entry(
                provider.path("provider").stringValue(),
                model.path("model").stringValue(),
                Rates.read(model),
                model.path("asOf").stringValue(),
                URI.create(provider.path("source").stringValue())));
  }
}
