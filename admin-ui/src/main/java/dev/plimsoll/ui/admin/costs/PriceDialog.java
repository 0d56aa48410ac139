package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.plimsoll.costs.Charges;
import dev.plimsoll.costs.Charges.Batch;
import dev.plimsoll.costs.InvalidPrice;
import dev.plimsoll.costs.Price;
import dev.plimsoll.costs.TokenPrices;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.models.Model;
import dev.plimsoll.ui.parts.ReasonDialog;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks what a model costs. Tiers stay as they are shown; only the workspace file writes others. */
class PriceDialog extends Dialog {
  private static final long serialVersionUID = 1;

  private final transient CostDesk desk;
  private final transient Actor actor;
  private final transient Model model;
  private transient Charges shown;
  private final BigDecimalField input = new BigDecimalField("Input");
  private final BigDecimalField cachedRead = new BigDecimalField("Read from the cache");
  private final BigDecimalField cachedWrite = new BigDecimalField("Written to the cache");
  private final BigDecimalField cachedWriteLong = new BigDecimalField("Written for an hour");
  private final BigDecimalField output = new BigDecimalField("Output");
  private final BigDecimalField reasoning = new BigDecimalField("Reasoning");
  private final BigDecimalField batch = new BigDecimalField("In a batch, times");
  private final DatePicker since = new DatePicker("From midnight UTC of");
  private final DatePicker until = new DatePicker("Until midnight UTC of");
  private final Div problem = new Div();

  /**
   * @param shown to begin with
   * @param known what the catalogue says; null when it knows nothing
   */
  PriceDialog(
      CostDesk desk,
      Actor actor,
      Model model,
      Charges shown,
      @Nullable Charges known,
      Runnable done) {
    super("Price of " + model.key());
    this.desk = desk;
    this.actor = actor;
    this.model = model;
    this.shown = shown;
    setWidth("min(560px, 94vw)");
    fill(shown);
    since.setPlaceholder("from now on");
    since.setClearButtonVisible(true);
    until.setPlaceholder("until further notice");
    until.setClearButtonVisible(true);
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    var fields = new Div();
    fields.addClassName("pairs");
    fields.add(input, output, cachedRead, reasoning, cachedWrite, cachedWriteLong, batch);
    fields.add(since, until);
    var unit = new Paragraph("Dollars per million tokens.");
    unit.addClassNames("quiet", "small");
    var form = new Div(unit, fields, problem);
    form.addClassName("stack");
    if (known != null) {
      form.addComponentAsFirst(new Button("Take the catalogue's", _ -> fill(known)));
    }
    add(form);
    var next = new Button("Continue…", _ -> read(done));
    next.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), next);
  }

  private void fill(Charges charges) {
    shown = charges;
    var tokens = charges.tokens();
    input.setValue(plain(tokens.input()));
    cachedRead.setValue(plain(tokens.cachedRead()));
    cachedWrite.setValue(plain(tokens.cachedWrite()));
    cachedWriteLong.setValue(plain(tokens.cachedWriteLong()));
    output.setValue(plain(tokens.output()));
    reasoning.setValue(plain(tokens.reasoning()));
    batch.setValue(plain(charges.batch().factor()));
  }

  private void read(Runnable done) {
    try {
      var tokens =
          new TokenPrices(
              value(input),
              value(cachedRead),
              value(cachedWrite),
              value(cachedWriteLong),
              value(output),
              value(reasoning));
      var charges =
          new Charges(tokens, shown.tiers(), new Batch(value(batch), shown.batch().tokens()));
      var price = new Price(charges, start(), midnight(until.getValue()));
      close();
      why(price, done);
    } catch (InvalidPrice | MissingPrice e) {
      problem.setText(e.getMessage());
    }
  }

  private void why(Price price, Runnable done) {
    var what =
        "%s is charged at %s. Calls that were made keep the cost that they had."
            .formatted(model.key(), ChargesTable.line(price.charges().tokens()));
    new ReasonDialog(
            "Set the price of " + model.key() + "?",
            new Paragraph(what),
            "Set it",
            reason -> {
              desk.prices().set(model.key(), price, actor, reason);
              done.run();
            })
        .open();
  }

  private Instant start() {
    return Objects.requireNonNullElseGet(midnight(since.getValue()), desk::now);
  }

  private static @Nullable Instant midnight(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** An empty field would be a price of nothing by mistake. */
  private static BigDecimal value(BigDecimalField field) {
    var given = field.getValue();
    if (given == null) {
      throw new MissingPrice(field.getLabel());
    }
    return given;
  }

  private static BigDecimal plain(BigDecimal amount) {
    var plain = amount.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  /** A field was left empty. */
  private static final class MissingPrice extends RuntimeException {
    private static final long serialVersionUID = 1;

    MissingPrice(String field) {
      super(field + " needs a price; 0 where it costs nothing");
    }
  }
}
