package dev.plimsoll.ui.admin.costs;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.plimsoll.costs.prices.Rates;
import dev.plimsoll.costs.prices.TokenPrices;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Dollars per million tokens: a line for each kind, a column for each length of context. Sounds
 * have lines where they cost something else than text.
 */
public class ChargesTable extends Div {
  private final NativeTable table = new NativeTable();
  private final Rates rates;

  ChargesTable(Rates rates) {
    this.rates = rates;
    addClassName("charges");
    if (!rates.tiers().isEmpty()) {
      var heads =
          new NativeTableRow(
              new NativeTableHeaderCell(""), new NativeTableHeaderCell(text("prices.usual")));
      rates
          .tiers()
          .forEach(
              tier -> heads.add(new NativeTableHeaderCell(text("prices.above", tier.above()))));
      table.add(heads);
    }
    line("prices.input", TokenPrices::input);
    line("prices.cached-read", TokenPrices::cachedRead);
    line("prices.cached-write", TokenPrices::cachedWrite);
    line("prices.cached-write-long", TokenPrices::cachedWriteLong);
    line("prices.output", TokenPrices::output);
    line("prices.reasoning", TokenPrices::reasoning);
    if (all().anyMatch(TokenPrices::tellsSoundsFromText)) {
      line("prices.audio-input", TokenPrices::audioInput);
      line("prices.audio-cached-read", TokenPrices::audioCachedRead);
      line("prices.audio-output", TokenPrices::audioOutput);
    }
    var batch = rates.batch();
    if (batch.tokens() != null) {
      row("prices.in-batch", Stream.of(line(batch.tokens())));
    } else if (batch.factor().compareTo(BigDecimal.ONE) != 0) {
      row("prices.in-batch", Stream.of(text("prices.times", batch.factor())));
    }
    add(table);
  }

  /** Such as {@code $3 in, $15 out}. */
  public static String line(TokenPrices tokens) {
    return text("prices.line", dollars(tokens.input()), dollars(tokens.output()));
  }

  private void line(String key, Function<TokenPrices, BigDecimal> kind) {
    row(key, all().map(kind).map(ChargesTable::dollars));
  }

  private Stream<TokenPrices> all() {
    var tiers = rates.tiers().stream().map(Rates.Tier::tokens);
    return Stream.concat(Stream.of(rates.tokens()), tiers);
  }

  private void row(String key, Stream<String> values) {
    var row = new NativeTableRow(new NativeTableHeaderCell(text(key)));
    values.map(NativeTableCell::new).forEach(row::add);
    table.add(row);
  }

  private static String dollars(BigDecimal amount) {
    return "$" + TokenFields.plain(amount).toPlainString();
  }
}
