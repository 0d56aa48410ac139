package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Elements.styled;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.plimsoll.access.Caller;
import dev.plimsoll.audits.IsoWeek;
import dev.plimsoll.audits.NothingToDraw;
import dev.plimsoll.audits.WeekAlreadyDrawn;
import dev.plimsoll.audits.WeeklyAudits;
import dev.plimsoll.ui.forms.ReasonDialog;
import java.util.List;
import java.util.function.Consumer;

/** Draws a sample of this week so far, or of the past week, with a reason. */
class DrawButton extends Button {
  private final WeeklyAudits audits;
  private final Caller admin;
  private final Consumer<IsoWeek> drawn;

  DrawButton(WeeklyAudits audits, Caller admin, IsoWeek current, Consumer<IsoWeek> drawn) {
    super(text("review.draw"), VaadinIcon.RANDOM.create());
    this.audits = audits;
    this.admin = admin;
    this.drawn = drawn;
    addClickListener(_ -> ask(current));
  }

  private void ask(IsoWeek current) {
    var week = new RadioButtonGroup<IsoWeek>(text("review.draw.week"));
    week.setItems(List.of(current, current.previous()));
    week.setItemLabelGenerator(one ->
        one.equals(current)
            ? text("review.draw.week.so-far", one)
            : text("review.draw.week.whole", one));
    week.setValue(current);
    new ReasonDialog("review.draw", audits.schedule().sampleSize())
        .with(styled(week, "which-week"))
        .ask(reason -> draw(week.getValue(), reason));
  }

  private void draw(IsoWeek week, String reason) {
    try {
      var _ = audits.drawNow(week, reason, admin);
      drawn.accept(week);
    } catch (NothingToDraw _) {
      Notification.show(text("review.draw.nothing", week));
    } catch (WeekAlreadyDrawn _) {
      Notification.show(text("review.draw.already", week));
    }
  }
}
