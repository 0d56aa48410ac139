package dev.plimsoll.ui.admin.costs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.costs.budget.Budget;
import dev.plimsoll.costs.budget.BudgetUnit;
import dev.plimsoll.costs.budget.OnExhausted;
import dev.plimsoll.costs.budget.Period;
import dev.plimsoll.costs.budget.Scope;
import dev.plimsoll.costs.prices.Price;
import dev.plimsoll.costs.prices.Rates;
import dev.plimsoll.costs.prices.TokenPrices;
import dev.plimsoll.platform.Json;
import dev.plimsoll.ui.forms.FilledForm;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CostFormsTest {
  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
  private static final TokenPrices PRICES =
      TokenPrices.of(new BigDecimal("3"), new BigDecimal("15"));
  private static final Budget BUDGET =
      new Budget(
          "each-user",
          new Scope(null, "help-assistant", Scope.EACH, null),
          BudgetUnit.USD,
          1_250_000,
          Period.WEEK,
          OnExhausted.NEXT_RUNG);

  @Test
  void a_budget_stays_as_it_is_when_nothing_is_changed() {
    assertThat(new FilledForm<>(new BudgetDialog(BUDGET, List.of(), (_, _) -> {})).record())
        .contains(BUDGET);
  }

  @Test
  void a_budget_counts_whole_calls_and_dollars_to_the_micro_dollar() {
    var form = new FilledForm<>(new BudgetDialog(BUDGET, List.of(), (_, _) -> {}));
    assertThat(form.with("Limit", new BigDecimal("0.0000001")).problems())
        .containsOnlyKeys("Limit");
    assertThat(form.with("Limit", new BigDecimal("0.000001")).record())
        .hasValueSatisfying(budget -> assertThat(budget.limit()).isOne());
    assertThat(form.with("Unit", BudgetUnit.CALLS).problems()).containsOnlyKeys("Limit");
    assertThat(form.with("Limit", new BigDecimal("40")).record())
        .hasValueSatisfying(budget -> assertThat(budget.limit()).isEqualTo(40));
  }

  @Test
  void a_new_budget_needs_a_name_and_a_limit() {
    var form = new FilledForm<>(new BudgetDialog(null, List.of(), (_, _) -> {}));
    assertThat(form.problems()).containsOnlyKeys("Name", "Limit");
    assertThat(form.with("Name", " daily ").with("Limit", BigDecimal.TEN).record())
        .hasValueSatisfying(budget -> assertThat(budget.name()).isEqualTo("daily"));
  }

  @Test
  void a_price_stays_as_it_is_when_nothing_is_changed() {
    var tier = new Rates.Tier(200_000, TokenPrices.of(BigDecimal.TEN, BigDecimal.TEN));
    var batch = new Rates.Batch(new BigDecimal("0.4"), null);
    var price =
        new Price(
            new Rates(PRICES, List.of(tier), batch),
            NOW.plusSeconds(90_061),
            NOW.plusSeconds(900_061));
    assertThat(submitted(dialog(price))).isEqualTo(price);
  }

  @Test
  void a_price_of_sounds_is_shown_where_it_differs_and_stays_when_nothing_is_changed() {
    var sounds = Json.parse("{\"input\": 3, \"output\": 15, \"audioOutput\": 80}");
    var price = new Price(Rates.read(sounds), NOW.plusSeconds(90_061), null);
    assertThat(submitted(dialog(price))).isEqualTo(price);
    assertThat(shown(price.charges())).contains("Audio input$3").contains("Audio output$80");
    assertThat(shown(Rates.of(PRICES))).doesNotContain("Audio");
  }

  @Test
  void a_new_price_has_what_was_typed_and_for_the_rest_as_much_as_for_input_and_output() {
    var dialog = new PriceDialog("Price", null, null, NOW, (next, _) -> decided.set(next));
    var form = new FilledForm<>(dialog);
    assertThat(form.problems()).containsOnlyKeys("Input", "Output");
    form.with("Input", new BigDecimal("0.4")).with("Output", new BigDecimal("1.6"));
    form.with("Cache read", new BigDecimal("0.1"));
    var tokens = submitted(dialog).charges().tokens();
    assertThat(tokens.cachedRead()).isEqualByComparingTo("0.1");
    assertThat(tokens.cachedWrite()).isEqualByComparingTo("0.4");
    assertThat(tokens.reasoning()).isEqualByComparingTo("1.6");
    assertThat(tokens.audioCachedRead()).isEqualByComparingTo("0.1");
  }

  private static String shown(Rates rates) {
    return new ChargesTable(rates).getElement().getTextRecursively();
  }

  @Test
  void a_price_names_what_is_missing_and_what_contradicts() {
    var price = new Price(Rates.of(PRICES), NOW.plusSeconds(90_061), null);
    var form = new FilledForm<>(dialog(price)).with("Input", null);
    assertThat(form.problems()).containsOnlyKeys("Input");
    form.with("Input", BigDecimal.ONE).with("Until midnight UTC on", LocalDate.of(2026, 11, 1));
    assertThat(form.problems()).containsOnlyKeys("Until midnight UTC on");
  }

  private final AtomicReference<Price> decided = new AtomicReference<>();

  private PriceDialog dialog(Price price) {
    return new PriceDialog("Price", price.charges(), price, NOW, (next, _) -> decided.set(next));
  }

  private Price submitted(PriceDialog dialog) {
    dialog.submit(new FilledForm<>(dialog).record().orElseThrow());
    return decided.get();
  }
}
