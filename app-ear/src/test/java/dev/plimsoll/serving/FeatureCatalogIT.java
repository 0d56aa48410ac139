package dev.plimsoll.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.features.ArchivedFeature;
import dev.plimsoll.features.CapabilityLevels;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.InvalidFeature;
import dev.plimsoll.features.UnknownFeature;
import dev.plimsoll.features.settings.About;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.Fallback;
import dev.plimsoll.features.settings.FallbackStep;
import dev.plimsoll.features.settings.Limits;
import dev.plimsoll.flags.FeatureFlags;
import dev.plimsoll.flags.Flag;
import dev.plimsoll.flags.Rollout;
import dev.plimsoll.harness.SharedContainer;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import dev.plimsoll.workspace.Workspaces;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What admins change of a feature. */
@SharedContainer
class FeatureCatalogIT {
  private static final Actor ADA = new Actor("ada");
  private static final FeatureKey REFUSED = new FeatureKey("catalog-refused");
  private static final FeatureKey ANOTHER_ORDER = new FeatureKey("catalog-order");
  private static final FeatureKey NOTED = new FeatureKey("catalog-noted");
  private static final FeatureKey MADE = new FeatureKey("catalog-made");
  private static final FeatureKey PUT_AWAY = new FeatureKey("catalog-put-away");
  private static final String THREE =
      """
      features:
        - {key: catalog-refused, title: R, task: chat, fallback: [{template: Old.}], flag: everyone}
        - {key: catalog-order, title: L, task: chat, fallback: [{template: Old.}], flag: everyone}
        - {key: catalog-noted, title: N, task: chat, fallback: [{template: Old.}], flag: everyone}
      """;

  @Inject Workspaces workspaces;
  @Inject FeatureCatalog catalog;
  @Inject AiFeatures features;
  @Inject FeatureFlags flags;
  @Inject CapabilityLevels levels;
  @Inject Ledger ledger;

  @BeforeEach
  void declare() throws IOException {
    var file = Files.createTempFile("workspace", ".yaml");
    Files.writeString(file, THREE);
    workspaces.apply(file);
    Files.delete(file);
  }

  @Test
  void answers_by_the_new_order_from_the_very_next_call_on() {
    var fallback = Fallback.of(new FallbackStep.Template("Not today."));
    catalog.change(ANOTHER_ORDER, FeatureEdit.to(fallback), ADA, "A trial.");
    assertThat(features.ask(ask(ANOTHER_ORDER), AnswerListener.NONE))
        .isInstanceOfSatisfying(
            Answer.Given.class, given -> assertThat(given.text()).isEqualTo("Not today."));
  }

  @Test
  void keeps_before_and_after_in_the_ledger_and_nothing_where_nothing_changes() {
    var before = catalog.feature(NOTED);
    var edit = FeatureEdit.to(new Limits(77, 78, Set.of()));
    catalog.change(NOTED, edit, ADA, "Tickets are short.");
    var entries = ledger.count(LedgerFilter.ALL);
    catalog.change(NOTED, edit, ADA, "Once more.");
    assertThat(ledger.count(LedgerFilter.ALL)).isEqualTo(entries);
    assertThat(latest(NOTED))
        .returns("changed the limits of", Change::action)
        .returns("Tickets are short.", Change::reason)
        .returns(Json.write(before), Change::before)
        .returns(Json.write(catalog.feature(NOTED)), Change::after);
  }

  @Test
  void refuses_what_is_not_there_and_changes_nothing() {
    var before = catalog.feature(REFUSED);
    var fallback = Fallback.of(new FallbackStep.Model(new ModelKey("nowhere")));
    assertThatThrownBy(() -> catalog.change(REFUSED, FeatureEdit.to(fallback), ADA, "Why not?"))
        .isInstanceOf(InvalidFeature.class)
        .hasMessageContaining("there is no model 'nowhere'");
    assertThat(catalog.feature(REFUSED)).isEqualTo(before);
  }

  @Test
  void adds_a_feature_that_nobody_has_and_refuses_a_second_one_with_its_key() {
    var made = catalog.feature(NOTED).copy(MADE, new About("Made", null, null, null));
    catalog.create(made, ADA);
    assertThat(catalog.feature(MADE)).isEqualTo(made);
    assertThat(flags.flag(MADE)).map(Flag::rollout).contains(new Rollout.Off());
    assertThatThrownBy(() -> catalog.create(made, ADA))
        .isInstanceOf(InvalidFeature.class)
        .hasMessageContaining("key must be new");
  }

  @Test
  void puts_a_feature_away_brings_it_back_off_and_deletes_it_with_its_level() {
    var made = catalog.feature(NOTED).copy(PUT_AWAY, new About("Away", null, null, null));
    catalog.create(made, ADA);
    levels.set(PUT_AWAY, CapabilityLevel.BASIC, ADA, "A trial.");
    flags.rollOut(PUT_AWAY, new Rollout.Everyone(), ADA, "A trial.");

    catalog.archive(PUT_AWAY, ADA, "Nobody asks it.");
    assertThatThrownBy(() -> catalog.feature(PUT_AWAY)).isInstanceOf(UnknownFeature.class);
    assertThat(catalog.archived()).extracting(ArchivedFeature::feature).contains(made);
    assertThat(flags.flag(PUT_AWAY)).map(Flag::rollout).contains(new Rollout.Off());
    assertThat(catalog.isTaken(PUT_AWAY)).isTrue();

    catalog.restore(PUT_AWAY, ADA);
    assertThat(catalog.feature(PUT_AWAY)).isEqualTo(made);
    assertThat(flags.flag(PUT_AWAY)).map(Flag::rollout).contains(new Rollout.Off());
    assertThatThrownBy(() -> catalog.delete(PUT_AWAY, ADA, "Not archived."))
        .isInstanceOf(UnknownFeature.class);

    catalog.archive(PUT_AWAY, ADA, "Really nobody.");
    catalog.delete(PUT_AWAY, ADA, "Never again.");
    assertThat(catalog.isTaken(PUT_AWAY)).isFalse();
    assertThat(levels.of(PUT_AWAY)).isEqualTo(CapabilityLevel.FULL);
    assertThat(latest(PUT_AWAY)).returns("deleted", Change::action).returns(null, Change::after);
  }

  private Change latest(FeatureKey feature) {
    var subject = new Subject(FeatureCatalog.KIND, feature.value());
    return ledger.page(LedgerFilter.of(subject), 0, 1).getFirst().change();
  }

  private static Ask ask(FeatureKey feature) {
    var uma = new Caller(new UserId("uma"), "Uma", TenantId.DEFAULT, Set.of(Role.USER), null, null);
    var messages = List.of(Message.user("What is it?"));
    return new Ask(feature, uma, Channel.PAGE, null, messages, Map.of(), Json.object(), false);
  }
}
