package dev.plimsoll.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.keys.KeyGrant;
import dev.plimsoll.access.people.Person;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.platform.Json;
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
    assertThat(asked.user()).isEqualTo(new UserId("shop/customer 7"));
    assertThat(asked.mayUse(SUMMARISE)).isFalse();
    assertThat(asked.roles()).isEqualTo(key.roles());
  }

  @Test
  void keeps_the_users_and_conversations_of_applications_apart() {
    var site = new KeyGrant("site", Set.of(Role.USER), null).caller();
    var user = new UserId("42");
    var talk = new ConversationId("talk");
    assertThat(key.onBehalfOf(user).user()).isNotEqualTo(site.onBehalfOf(user).user());
    assertThat(key.conversation(talk)).isNotEqualTo(site.conversation(talk));
    assertThat(key.conversation(talk).local()).isEqualTo(talk);
    assertThat(key.onBehalfOf(user).isSame(site.onBehalfOf(user))).isFalse();
    assertThat(person.conversation(talk)).isEqualTo(talk);
  }

  @Test
  void takes_no_user_of_an_application_for_a_person_or_for_the_application() {
    assertThat(key.onBehalfOf(person.user()).isSame(person)).isFalse();
    assertThat(key.onBehalfOf(person.user()).user()).isNotEqualTo(person.user());
    assertThat(key.onBehalfOf(key.user()).user()).isNotEqualTo(key.user());
  }

  @Test
  void shares_all_with_the_other_keys_of_its_application() {
    var web = new KeyGrant("web", Set.of(Role.USER), null).of("shop").caller();
    var app = new KeyGrant("app", Set.of(Role.USER), null).of("shop").caller();
    assertThat(web.user()).isEqualTo(app.user());
    assertThat(web.isSame(app)).isTrue();
    assertThat(web.onBehalfOf(new UserId("42")).isSame(app.onBehalfOf(new UserId("42")))).isTrue();
    assertThat(web.actor()).isNotEqualTo(app.actor());
  }

  @Test
  void belongs_to_an_application_named_like_its_key_when_it_was_stored_before_there_were_any() {
    var stored =
        "{\"user\":\"42\",\"name\":\"shop\",\"tenant\":\"default\",\"roles\":[\"USER\"],"
            + "\"keyName\":\"shop\"}";
    var caller = Json.read(stored, Caller.class);
    assertThat(caller.application()).isEqualTo("shop");
    assertThat(caller.isSame(key.onBehalfOf(new UserId("42")))).isTrue();
    assertThat(Json.read(Json.write(key), Caller.class)).isEqualTo(key);
  }

  @Test
  void names_the_person_or_the_key_in_the_ledger() {
    assertThat(person.actor()).isEqualTo(new Actor("ada"));
    assertThat(key.onBehalfOf(new UserId("customer 7")).actor()).isEqualTo(new Actor("key shop"));
  }
}
