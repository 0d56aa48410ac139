package dev.plimsoll.models;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.harness.SharedContainer;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.models.api.ChunkSink;
import dev.plimsoll.models.api.Circuit;
import dev.plimsoll.models.api.FailureKind;
import dev.plimsoll.models.api.Grounding;
import dev.plimsoll.models.api.ModelOutcome;
import dev.plimsoll.models.api.ModelOutcome.Failed;
import dev.plimsoll.models.api.ModelRequest;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.catalogue.KeyHealth;
import dev.plimsoll.models.catalogue.ModelDeclaration;
import dev.plimsoll.models.catalogue.ModelDeclarations;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.catalogue.ProviderKey;
import dev.plimsoll.platform.Json;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Providers with several keys and models with limits, as they are declared, asked and reset. */
@SharedContainer
class ModelProvidersIT {
  private static final Actor ADA = new Actor("ada");
  private static final List<ProviderKey> KEYS =
      List.of(new ProviderKey("NOT_SET_A", 3, 500), ProviderKey.from("NOT_SET_B"));

  @Inject ModelProviders models;
  @Inject ModelDeclarations declarations;
  @Inject Ledger ledger;

  @Test
  void keeps_the_keys_of_a_provider_and_the_limits_of_a_model() {
    var key = declared("keyed", KEYS);
    assertThat(models.model(key).provider().keys()).isEqualTo(KEYS);
    assertThat(health(key).atOnce()).isEqualTo(7);
    assertThat(health(key).model().hedged()).isTrue();
  }

  @Test
  void says_which_settings_of_keys_are_empty() {
    var key = declared("empty", KEYS);
    assertThat(health(key).keys())
        .extracting(KeyHealth::state)
        .containsOnly(KeyHealth.State.MISSING);
    assertThat(ask(key))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.kind()).isEqualTo(FailureKind.NOT_AUTHORISED);
              assertThat(failed.detail()).endsWith("needs its key in NOT_SET_A or NOT_SET_B");
            });
  }

  @Test
  void closes_a_circuit_by_hand_with_a_reason_in_the_ledger() {
    var key = declared("down", List.of());
    while (health(key).circuit().state() == Circuit.State.CLOSED) {
      ask(key);
    }
    assertThat(health(key).circuit().reason()).contains("UNAVAILABLE");
    models.reset(key, "it is up again", ADA);
    assertThat(health(key).circuit().state()).isEqualTo(Circuit.State.CLOSED);
    var entries = ledger.page(LedgerFilter.of(new Subject("circuit", key.value())), 0, 10);
    assertThat(entries)
        .singleElement()
        .satisfies(entry -> assertThat(entry.change().reason()).isEqualTo("it is up again"));
  }

  private ModelOutcome ask(ModelKey key) {
    var messages = List.of(Message.user("Hi"));
    return models.chat(
        new ModelRequest(key, messages, false, Json.object(), Grounding.chat("Hi")),
        ChunkSink.NONE);
  }

  private ModelKey declared(String name, List<ProviderKey> keys) {
    var nobody = URI.create("http://127.0.0.1:9/v1");
    var second = Duration.ofSeconds(1);
    var limits = new Timeouts(second, second, second, second);
    declarations.declare(new Provider(name, "openai", nobody, keys, null, limits), ADA);
    var key = new ModelKey(name);
    declarations.declare(new ModelDeclaration(key, name, "m-1", true, 7), ADA);
    return key;
  }

  private ModelHealth health(ModelKey key) {
    return models.health().stream()
        .filter(health -> health.model().key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
