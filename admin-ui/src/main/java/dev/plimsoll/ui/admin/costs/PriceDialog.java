package dev.plimsoll.ui.admin.costs;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.parts.Elements.paragraph;
import static dev.plimsoll.ui.text.Messages.text;
import static java.util.Objects.requireNonNull;

import dev.plimsoll.costs.prices.Price;
import dev.plimsoll.costs.prices.Rates;
import dev.plimsoll.costs.prices.Rates.Batch;
import dev.plimsoll.costs.prices.Rates.Tier;
import dev.plimsoll.costs.prices.TokenPrices;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import dev.plimsoll.ui.forms.RecordField;
import dev.plimsoll.ui.forms.RowsField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks what a model costs, and when. */
class PriceDialog extends FormDialog<PriceDialog.Written> {
  private static final BigDecimal USUAL_FACTOR = new BigDecimal("0.5");
  private static final TokenPrices FREE = TokenPrices.of(BigDecimal.ZERO, BigDecimal.ZERO);

  private final @Nullable Price edited;
  private final Instant now;
  private final BiConsumer<Price, PriceDialog> decided;

  /** How the price in a batch is computed. */
  enum InBatch {
    NO_CHEAPER,
    FACTOR,
    OWN
  }

  /**
   * A price as people write it.
   *
   * @param factor of the usual price, in a batch
   * @param own in a batch
   * @param tokens null before any is typed, as {@code own}
   * @param since null for from now on
   * @param until null for until further notice
   */
  public record Written(
      @Nullable TokenPrices tokens,
      List<Tier> tiers,
      InBatch inBatch,
      BigDecimal factor,
      @Nullable TokenPrices own,
      @Nullable LocalDate since,
      @Nullable LocalDate until) {
    /** Nothing is typed yet. */
    static final Written EMPTY =
        new Written(null, List.of(), InBatch.NO_CHEAPER, USUAL_FACTOR, null, null, null);

    static Written of(Rates rates, @Nullable Price edited) {
      var batch = rates.batch();
      var cheaper = batch.factor().compareTo(BigDecimal.ONE) != 0;
      return new Written(
          rates.tokens(),
          rates.tiers(),
          batch.tokens() != null ? InBatch.OWN : cheaper ? InBatch.FACTOR : InBatch.NO_CHEAPER,
          cheaper ? TokenFields.plain(batch.factor()) : USUAL_FACTOR,
          Objects.requireNonNullElse(batch.tokens(), rates.tokens()),
          edited == null ? null : day(edited.since()),
          edited == null || edited.until() == null ? null : day(edited.until()));
    }

    Rates charges() {
      return new Rates(
          requireNonNull(tokens),
          tiers,
          switch (inBatch) {
            case NO_CHEAPER -> Batch.NO_CHEAPER;
            case FACTOR -> new Batch(factor, null);
            case OWN -> new Batch(BigDecimal.ONE, own);
          });
    }
  }

  /** Asks for the prices of long calls. */
  private static class TierField extends RecordField<Tier> {
    TierField(@Nullable Rates shown) {
      super(Tier.class);
      ask(
          Fields.integer("prices.tier.above"),
          "above",
          above -> new Tier(above, FREE).above(),
          Math::toIntExact);
      var tokens = ask(new TokenFields("prices.tier.tokens"), "tokens");
      if (shown != null) {
        tokens.setValue(shown.tokens());
      }
    }
  }

  /**
   * Begins with some rates.
   *
   * @param shown null for none: nothing is filled in that nobody typed
   * @param edited the price that this one replaces; null for a new one
   * @param decided called with the price and the dialog, which it closes
   */
  PriceDialog(
      String title,
      @Nullable Rates shown,
      @Nullable Price edited,
      Instant now,
      BiConsumer<Price, PriceDialog> decided) {
    super(Written.class, title, text("action.continue"));
    this.edited = edited;
    this.now = now;
    this.decided = decided;
    show(note(text("prices.unit")));
    ask(new TokenFields("prices.tokens"), "tokens");
    ask(
        Fields.labelled(
            new RowsField<>(
                text("prices.tier.add"), text("prices.tier.remove"), () -> new TierField(shown)),
            "prices.tiers"),
        "tiers",
        tiers -> new Rates(FREE, tiers, Batch.NO_CHEAPER));
    var inBatch = Fields.select("prices.batch", InBatch.class);
    var factor = Fields.decimal("prices.batch.factor");
    var own = new TokenFields("prices.batch.own");
    inBatch.addValueChangeListener(chosen -> {
      factor.setVisible(chosen.getValue() == InBatch.FACTOR);
      own.setVisible(chosen.getValue() == InBatch.OWN);
    });
    pair(ask(inBatch, "inBatch"), ask(factor, "factor", times -> new Batch(times, null)));
    ask(own, "own");
    var since = Fields.day("prices.since");
    var until = Fields.day("prices.until");
    since.setReadOnly(edited != null && !edited.since().isAfter(now));
    pair(
        ask(since, "since"),
        ask(until, "until", day -> price(Rates.of(FREE), since.getValue(), day)));
    fill(shown == null ? Written.EMPTY : Written.of(shown, edited));
  }

  /** Offers the list price; null if there is none. */
  PriceDialog suggesting(@Nullable Rates known) {
    if (known != null) {
      show(button(text("prices.suggested"), () -> fill(Written.of(known, edited))));
    }
    return this;
  }

  /** Says that the workspace file declares the price, too, if it does. */
  PriceDialog inFile(boolean declared) {
    if (declared) {
      show(paragraph("notice", text("file.change")));
    }
    return this;
  }

  @Override
  protected void submit(Written filled) {
    decided.accept(price(filled.charges(), filled.since(), filled.until()), this);
  }

  private Price price(Rates rates, @Nullable LocalDate since, @Nullable LocalDate until) {
    var first = at(since, edited == null ? null : edited.since());
    var last = at(until, edited == null ? null : edited.until());
    return new Price(rates, Objects.requireNonNullElse(first, now), last);
  }

  /** Midnight of a day, or the price's previous start on that day. */
  private static @Nullable Instant at(@Nullable LocalDate day, @Nullable Instant had) {
    if (day == null) {
      return null;
    }
    return had != null && day(had).equals(day) ? had : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
