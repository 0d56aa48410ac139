package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import dev.plimsoll.costs.Charges;
import dev.plimsoll.costs.Price;
import dev.plimsoll.costs.PriceCatalogue;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.Model;
import dev.plimsoll.ui.parts.ReasonDialog;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sets, changes and takes back the prices of a model, each for a reason. */
final class PriceChange {
  private final CostDesk desk;
  private final Actor actor;
  private final Model model;
  private final Runnable done;

  PriceChange(CostDesk desk, Actor actor, Model model, Runnable done) {
    this.desk = desk;
    this.actor = actor;
    this.model = model;
    this.done = done;
  }

  /** Asks for a new price. */
  void add() {
    var now = desk.prices().price(model.key()).map(Price::charges);
    Charges shown =
        now.or(() -> catalogue().map(PriceCatalogue.Entry::charges))
            .orElseGet(desk.prices()::unknown);
    ask("Price of " + model.key(), shown, null);
  }

  /** Asks what a price is to be in its place. */
  void change(Price price) {
    ask("Change the price of " + model.key(), price.charges(), price);
  }

  private void ask(String title, Charges shown, @Nullable Price edited) {
    new PriceDialog(
            title,
            shown,
            new ValidityFields(edited, desk.now()),
            (price, form) -> why(edited, price, form))
        .suggesting(catalogue().map(PriceCatalogue.Entry::charges).orElse(null))
        .inFile(desk.isPriceInFile(model.key()))
        .open();
  }

  private Optional<PriceCatalogue.Entry> catalogue() {
    return desk.catalogue().named(model.name());
  }

  private void why(@Nullable Price edited, Price price, Dialog form) {
    var what =
        "%s is charged at %s. Calls that were made keep the cost that they had."
            .formatted(model.key(), ChargesTable.line(price.charges().tokens()));
    new ReasonDialog(
            "Set the price of " + model.key() + "?",
            new Paragraph(what),
            "Set it",
            reason -> {
              set(edited, price, reason);
              form.close();
              done.run();
            })
        .open();
  }

  /** A price that is to begin on another day is one more until the old one is taken back. */
  private void set(@Nullable Price edited, Price price, String reason) {
    desk.prices().set(model.key(), price, actor, reason);
    if (edited != null && !edited.since().equals(price.since())) {
      desk.prices().takeBack(model.key(), edited.since(), actor, reason);
    }
  }

  /** Takes back a price that is to come. */
  void takeBack(Price price) {
    new ReasonDialog(
            "Take this price of " + model.key() + " back?",
            new Paragraph("The price before it goes on."),
            "Take it back",
            reason -> {
              desk.prices().takeBack(model.key(), price.since(), actor, reason);
              done.run();
            })
        .dangerous()
        .open();
  }
}
