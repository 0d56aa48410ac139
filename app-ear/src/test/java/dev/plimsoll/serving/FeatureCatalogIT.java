package dev.plimsoll.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.answers.Ask;
import dev.plimsoll.calls.Channel;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.Message;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.InvalidFeature;
import dev.plimsoll.features.settings.Rung;
import dev.plimsoll.harness.InContainer;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Change;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ledger.Subject;
import dev.plimsoll.platform.Json;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What admins change of a feature, with the features of a fresh start. */
@ArquillianTest
class FeatureCatalogIT {
  private static final Actor ADA = new Actor("ada");
  private static final FeatureKey ASSISTANT = new FeatureKey("help-assistant");
  private static final FeatureKey SUMMARISE = new FeatureKey("summarise");
  private static final FeatureKey TRIAGE = new FeatureKey("triage");

  @Inject FeatureCatalog catalog;
  @Inject AiFeatures features;
  @Inject Ledger ledger;

  @Deployment
  static WebArchive archive() {
    return InContainer.with("workspace", "gateway");
  }

  @Test
  void answers_by_the_new_ladder_from_the_very_next_call_on() {
    var ladder = List.<Rung>of(new Rung.Template("Not today."));
    catalog.change(SUMMARISE, FeatureEdit.ladder(ladder), ADA, "A trial.");
    assertThat(features.ask(ask(SUMMARISE), AnswerListener.NONE))
        .isInstanceOfSatisfying(
            Answer.Given.class, given -> assertThat(given.text()).isEqualTo("Not today."));
  }

  @Test
  void keeps_before_and_after_in_the_ledger_and_nothing_where_nothing_changes() {
    var before = catalog.feature(TRIAGE);
    var edit = FeatureEdit.limits(77, 78, Set.of());
    catalog.change(TRIAGE, edit, ADA, "Tickets are short.");
    var entries = ledger.count(LedgerFilter.ALL);
    catalog.change(TRIAGE, edit, ADA, "Once more.");
    assertThat(ledger.count(LedgerFilter.ALL)).isEqualTo(entries);
    assertThat(latest(TRIAGE))
        .returns("changed the limits of", Change::action)
        .returns("Tickets are short.", Change::reason)
        .returns(Json.write(before), Change::before)
        .returns(Json.write(catalog.feature(TRIAGE)), Change::after);
  }

  @Test
  void refuses_what_is_not_there_and_changes_nothing() {
    var before = catalog.feature(ASSISTANT);
    var ladder = List.<Rung>of(new Rung.Model(new ModelKey("nowhere")));
    assertThatThrownBy(() -> catalog.change(ASSISTANT, FeatureEdit.ladder(ladder), ADA, "Why not?"))
        .isInstanceOf(InvalidFeature.class)
        .hasMessageContaining("there is no 'nowhere'");
    assertThat(catalog.feature(ASSISTANT)).isEqualTo(before);
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
