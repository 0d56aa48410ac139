package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import dev.plimsoll.costs.Charges;
import dev.plimsoll.costs.TokenPrices;
import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;

/** Dollars per million tokens: a line for each kind, a column for each length of context. */
class ChargesTable extends Div {
  ChargesTable(Charges charges) {
    addClassName("charges");
    var table = new NativeTable();
    if (!charges.tiers().isEmpty()) {
      table.add(heads(charges));
    }
    table.add(line("Input", charges, TokenPrices::input));
    table.add(line("Read from the cache", charges, TokenPrices::cachedRead));
    table.add(line("Written to the cache", charges, TokenPrices::cachedWrite));
    table.add(line("Written for an hour", charges, TokenPrices::cachedWriteLong));
    table.add(line("Output", charges, TokenPrices::output));
    table.add(line("Reasoning", charges, TokenPrices::reasoning));
    var batch = charges.batch();
    var own = batch.tokens();
    if (own != null) {
      table.add(row("In a batch", line(own)));
    } else if (batch.factor().compareTo(BigDecimal.ONE) != 0) {
      table.add(row("In a batch", "times " + batch.factor().toPlainString()));
    }
    add(table);
  }

  /** Such as {@code $3 in, $15 out}. */
  static String line(TokenPrices tokens) {
    return dollars(tokens.input()) + " in, " + dollars(tokens.output()) + " out";
  }

  private static NativeTableRow heads(Charges charges) {
    var row = new NativeTableRow();
    row.add(new NativeTableHeaderCell(""), new NativeTableHeaderCell("usual"));
    charges
        .tiers()
        .forEach(tier -> row.add(new NativeTableHeaderCell("above %,d".formatted(tier.above()))));
    return row;
  }

  private static NativeTableRow line(
      String name, Charges charges, Function<TokenPrices, BigDecimal> kind) {
    return row(
        name,
        Stream.concat(
                Stream.of(charges.tokens()), charges.tiers().stream().map(Charges.Tier::tokens))
            .map(kind)
            .map(ChargesTable::dollars)
            .toArray(String[]::new));
  }

  private static NativeTableRow row(String name, String... values) {
    var row = new NativeTableRow();
    row.add(new NativeTableHeaderCell(name));
    for (var value : values) {
      row.add(new NativeTableCell(value));
    }
    return row;
  }

  private static String dollars(BigDecimal amount) {
    var plain = amount.stripTrailingZeros();
    return "$" + (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }
}
