package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.plimsoll.costs.InvalidBreaker;
import dev.plimsoll.costs.SpendBreaker;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.serving.AiFeature;
import dev.plimsoll.ui.parts.ReasonDialog;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Objects;

/** Asks when a feature is to be stopped. */
class BreakerDialog extends Dialog {
  private final transient CostDesk desk;
  private final transient Actor actor;
  private final Select<AiFeature> feature = new Select<>();
  private final IntegerField times = new IntegerField("Times the usual");
  private final IntegerField minutes = new IntegerField("In so many minutes");
  private final BigDecimalField least = new BigDecimalField("But not below, in dollars");
  private final Div problem = new Div();

  BreakerDialog(CostDesk desk, Actor actor, Runnable done) {
    super("Stop a feature that spends too fast");
    this.desk = desk;
    this.actor = actor;
    setWidth("min(440px, 94vw)");
    feature.setLabel("Feature");
    feature.setItems(desk.features());
    feature.setItemLabelGenerator(AiFeature::title);
    desk.features().stream().findFirst().ifPresent(feature::setValue);
    times.setValue(10);
    minutes.setValue(60);
    least.setValue(BigDecimal.ONE);
    least.setHelperText("So little may be spent in a window, however little is usual");
    problem.addClassName("problem");
    problem.getElement().setAttribute("role", "alert");
    var form = new Div(feature, times, minutes, least, problem);
    form.addClassName("stack");
    add(form);
    var next = new Button("Continue…", _ -> read(done));
    next.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), next);
  }

  private void read(Runnable done) {
    try {
      var breaker =
          new SpendBreaker(
              feature.getValue().key(),
              Objects.requireNonNullElse(times.getValue(), 0),
              Duration.ofMinutes(Objects.requireNonNullElse(minutes.getValue(), 0)),
              Usd.of(Objects.requireNonNullElse(least.getValue(), BigDecimal.ZERO)));
      close();
      why(breaker, done);
    } catch (InvalidBreaker | IllegalArgumentException | ArithmeticException e) {
      problem.setText(e.getMessage());
    }
  }

  private void why(SpendBreaker breaker, Runnable done) {
    var what =
        "%s is stopped, for everyone, when it spends more than %d times the usual in %d minutes."
            .formatted(breaker.feature(), breaker.times(), breaker.window().toMinutes());
    new ReasonDialog(
            "Set the breaker?",
            new Paragraph(what),
            "Set it",
            reason -> {
              desk.breakers().set(breaker, actor, reason);
              done.run();
            })
        .open();
  }
}
