package dev.plimsoll.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.keys.KeyGrant;
import dev.plimsoll.access.people.Person;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
  private static final FeatureKey TRIAGE = new FeatureKey("triage");
  private static final FeatureKey SUMMARISE = new FeatureKey("summarise");

  private final Caller person =
      new Person(new UserId("ada"), "Ada", null, Set.of(Role.ADMIN)).caller();
  private final Caller key = new KeyGrant("shop", Set.of(Role.USER), Set.of(TRIAGE)).caller();

  @Test
  void counts_an_admin_as_staff() {
    assertThat(person.isStaff()).isTrue();
    assertThat(key.isStaff()).isFalse();
  }

  @Test
  void lets_a_person_use_every_feature_and_a_key_its_own() {
    assertThat(person.mayUse(SUMMARISE)).isTrue();
    assertThat(key.mayUse(TRIAGE)).isTrue();
    assertThat(key.mayUse(SUMMARISE)).isFalse();
  }

  @Test
  void may_do_no_more_when_it_asks_for_a_user_of_its_own() {
    var asked = key.onBehalfOf(new UserId("customer 7"));
    assertThat(asked.user()).isEqualTo(new UserId("customer 7"));
    assertThat(asked.mayUse(SUMMARISE)).isFalse();
    assertThat(asked.roles()).isEqualTo(key.roles());
  }

  @Test
  void names_the_person_or_the_key_in_the_ledger() {
    assertThat(person.actor()).isEqualTo(new Actor("ada"));
    assertThat(key.onBehalfOf(new UserId("customer 7")).actor()).isEqualTo(new Actor("key shop"));
  }
}
