package dev.plimsoll.ui.admin.costs;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.costs.prices.Price;
import dev.plimsoll.costs.prices.PriceCatalogue;
import dev.plimsoll.costs.prices.Rates;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.catalogue.Model;
import dev.plimsoll.ui.forms.ReasonDialog;
import org.jspecify.annotations.Nullable;

/** Sets, changes and removes the prices of a model, each with a reason. */
record PriceChange(CostDesk desk, Actor actor, Model model, Runnable done) {
  /** Asks for a new price, beginning with the one of now, if somebody has set one. */
  void add() {
    var shown = desk.prices().price(model.key()).map(Price::charges).orElse(null);
    ask(text("prices.form.add", model.key()), shown, null);
  }

  /** Asks for the price that replaces this one. */
  void change(Price price) {
    ask(text("prices.form.change", model.key()), price.charges(), price);
  }

  private void ask(String title, @Nullable Rates shown, @Nullable Price edited) {
    new PriceDialog(title, shown, edited, desk.now(), (price, form) -> confirm(edited, price, form))
        .inFile(desk.isPriceInFile(model.key()))
        .suggesting(
            desk.catalogue().named(model.name()).map(PriceCatalogue.Entry::charges).orElse(null))
        .open();
  }

  private void confirm(@Nullable Price edited, Price price, PriceDialog form) {
    new ReasonDialog("prices.set", model.key(), ChargesTable.line(price.charges().tokens()))
        .with(new ChargesTable(price.charges()))
        .ask(reason -> {
          set(edited, price, reason);
          form.close();
          done.run();
        });
  }

  /** A price with a new start is added before the old one is removed. */
  private void set(@Nullable Price edited, Price price, String reason) {
    desk.prices().set(model.key(), price, actor, reason);
    if (edited != null && !edited.since().equals(price.since())) {
      desk.prices().takeBack(model.key(), edited.since(), actor, reason);
    }
  }

  /** Removes a future price. */
  void takeBack(Price price) {
    new ReasonDialog("prices.withdraw", model.key())
        .dangerous()
        .ask(reason -> {
          desk.prices().takeBack(model.key(), price.since(), actor, reason);
          done.run();
        });
  }
}
