package dev.plimsoll.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.harness.SharedContainer;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Entry;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.models.api.Timeouts;
import dev.plimsoll.models.api.UnknownModel;
import dev.plimsoll.models.catalogue.InvalidProvider;
import dev.plimsoll.models.catalogue.ModelDeclaration;
import dev.plimsoll.models.catalogue.ModelDeclarations;
import dev.plimsoll.models.catalogue.ModelUses;
import dev.plimsoll.models.catalogue.Provider;
import dev.plimsoll.models.catalogue.ProviderKind;
import dev.plimsoll.models.catalogue.StillInUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Providers and models come, change and go, with a reason, and not while they are used. */
@SharedContainer
class ModelDeclarationsIT {
  private static final Actor ADA = new Actor("ada");
  private static final String WHY = "We try it.";

  @Inject ModelDeclarations declarations;
  @Inject ModelProviders models;
  @Inject Ledger ledger;

  /** Needs the model {@code needed}, as a feature does whose fallback order has it. */
  @ApplicationScoped
  static class OneUser {
    void tell(@Observes ModelUses uses) {
      if (uses.model().value().equals("needed")) {
        uses.add("the feature help");
      }
    }
  }

  @Test
  void has_a_provider_and_its_model_and_writes_both_down_once() {
    declarations.set(provider("come", "/v1"), ADA, WHY);
    declarations.set(model("come"), ADA, WHY);
    declarations.set(provider("come", "/v1"), ADA, WHY);
    declarations.set(model("come"), ADA, WHY);
    assertThat(declarations.providers()).contains(provider("come", "/v1"));
    assertThat(models.model(new ModelKey("come")).provider()).isEqualTo(provider("come", "/v1"));
    assertThat(entries("provider", "come"))
        .singleElement()
        .satisfies(entry -> assertThat(entry.change().reason()).isEqualTo(WHY));
    assertThat(entries("model", "come")).hasSize(1);
  }

  @Test
  void moves_all_models_of_a_provider_when_it_changes() {
    declarations.set(provider("moves", "/v1"), ADA, WHY);
    declarations.set(model("moves"), ADA, WHY);
    declarations.set(provider("moves", "/v2"), ADA, WHY);
    assertThat(models.model(new ModelKey("moves")).provider()).isEqualTo(provider("moves", "/v2"));
    assertThat(entries("provider", "moves").getFirst().change().action()).isEqualTo("changed");
  }

  @Test
  void removes_a_model_and_then_its_provider() {
    declarations.set(provider("goes", "/v1"), ADA, WHY);
    declarations.set(model("goes"), ADA, WHY);
    assertThat(declarations.uses("goes")).containsExactly("the model goes");
    assertThatThrownBy(() -> declarations.remove("goes", ADA, WHY))
        .isInstanceOf(StillInUse.class)
        .hasMessageContaining("the model goes");
    declarations.remove(new ModelKey("goes"), ADA, WHY);
    declarations.remove("goes", ADA, WHY);
    declarations.remove("goes", ADA, WHY);
    assertThat(declarations.isDeclared("goes")).isFalse();
    assertThatThrownBy(() -> models.model(new ModelKey("goes"))).isInstanceOf(UnknownModel.class);
    assertThat(entries("provider", "goes"))
        .extracting(entry -> entry.change().action())
        .containsExactly("removed", "declared");
  }

  @Test
  void keeps_a_model_that_others_need() {
    var needed = new ModelKey("needed");
    declarations.set(provider("needed", "/v1"), ADA, WHY);
    declarations.set(model("needed"), ADA, WHY);
    assertThat(declarations.uses(needed)).containsExactly("the feature help");
    assertThatThrownBy(() -> declarations.remove(needed, ADA, WHY)).isInstanceOf(StillInUse.class);
    assertThat(declarations.isDeclared(needed)).isTrue();
  }

  @Test
  void knows_its_kinds_and_what_each_can() {
    assertThat(declarations.kinds())
        .contains(
            new ProviderKind("anthropic", true, true),
            new ProviderKind("gemini", true, false),
            new ProviderKind("local-extractive", false, false));
    assertThatThrownBy(() -> declarations.check(Provider.local("p", "openai")))
        .isInstanceOf(InvalidProvider.class)
        .hasMessageContaining("baseUrl");
  }

  private List<Entry> entries(String kind, String id) {
    return ledger.page(LedgerFilter.of(new Subject(kind, id)), 0, 10);
  }

  private static Provider provider(String name, String path) {
    var url = URI.create("https://8.8.8.8" + path);
    return new Provider(name, "openai", url, List.of(), null, Timeouts.DEFAULT);
  }

  private static ModelDeclaration model(String name) {
    return new ModelDeclaration(new ModelKey(name), name, "m-1", false, null);
  }
}
