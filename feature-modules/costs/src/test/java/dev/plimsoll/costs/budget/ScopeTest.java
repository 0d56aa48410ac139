package dev.plimsoll.costs.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.UserId;
import org.junit.jupiter.api.Test;

class ScopeTest {
  private static final BudgetSubject UMA_BY_SHOP =
      new BudgetSubject(new TenantId("acme"), new UserId("uma"), "shop", new FeatureKey("help"));
  private static final BudgetSubject UMA_SIGNED_IN =
      new BudgetSubject(new TenantId("acme"), new UserId("uma"), null, new FeatureKey("help"));

  @Test
  void counts_everything_when_it_names_nothing() {
    assertThat(Scope.EVERYTHING.covers(UMA_BY_SHOP)).isTrue();
    assertThat(Scope.EVERYTHING.holder(UMA_BY_SHOP)).isEmpty();
  }

  @Test
  void counts_only_whom_it_names() {
    assertThat(new Scope("acme", null, "uma", null).covers(UMA_BY_SHOP)).isTrue();
    assertThat(new Scope("acme", null, "sam", null).covers(UMA_BY_SHOP)).isFalse();
    assertThat(new Scope("other", null, "uma", null).covers(UMA_BY_SHOP)).isFalse();
    assertThat(new Scope(null, "triage", null, null).covers(UMA_BY_SHOP)).isFalse();
  }

  @Test
  void counts_calls_without_a_key_on_no_key() {
    assertThat(new Scope(null, null, null, Scope.EACH).covers(UMA_SIGNED_IN)).isFalse();
    assertThat(new Scope(null, null, null, "shop").covers(UMA_SIGNED_IN)).isFalse();
    assertThat(new Scope(null, null, null, Scope.EACH).holder(UMA_BY_SHOP)).isEqualTo("shop");
  }

  @Test
  void gives_each_an_account_of_their_own() {
    assertThat(new Scope(null, "help", Scope.EACH, null).holder(UMA_BY_SHOP)).isEqualTo("uma");
    assertThat(new Scope(Scope.EACH, Scope.EACH, Scope.EACH, Scope.EACH).holder(UMA_BY_SHOP))
        .isEqualTo("acme / help / uma / shop");
  }

  @Test
  void gives_each_user_of_each_application_an_account() {
    var shop = of("shop/42");
    var site = of("site/42");
    var each = new Scope(null, null, Scope.EACH, null);
    assertThat(each.holder(shop)).isNotEqualTo(each.holder(site));
    assertThat(new Scope(null, null, "shop/42", null).covers(shop)).isTrue();
    assertThat(new Scope(null, null, "shop/42", null).covers(site)).isFalse();
    assertThat(new Scope(null, null, "42", null).covers(shop)).isTrue();
    assertThat(new Scope(null, null, "42", null).covers(site)).isTrue();
  }

  private static BudgetSubject of(String user) {
    return new BudgetSubject(
        new TenantId("acme"), new UserId(user), "shop", new FeatureKey("help"));
  }

  @Test
  void names_nothing_by_an_empty_name() {
    assertThatThrownBy(() -> new Scope(null, "", null, null))
        .isInstanceOf(InvalidBudget.class)
        .hasMessageContaining("budget.counts");
  }
}
