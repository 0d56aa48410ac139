package dev.plimsoll.ui.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.plimsoll.access.Caller;
import dev.plimsoll.audits.InvalidDraw;
import dev.plimsoll.audits.IsoWeek;
import dev.plimsoll.audits.NothingToDraw;
import dev.plimsoll.audits.WeekAlreadyDrawn;
import dev.plimsoll.audits.WeeklyAudits;
import dev.plimsoll.ui.parts.ReasonDialog;
import java.util.List;
import java.util.function.Consumer;

/** Draws this week so far, or the past one, after a reason is given. */
class DrawButton extends Button {
  private final transient WeeklyAudits audits;
  private final transient Caller admin;
  private final transient Consumer<IsoWeek> drawn;

  DrawButton(WeeklyAudits audits, Caller admin, IsoWeek current, Consumer<IsoWeek> drawn) {
    super("Draw now…", VaadinIcon.RANDOM.create());
    this.audits = audits;
    this.admin = admin;
    this.drawn = drawn;
    addClickListener(_ -> ask(current));
  }

  private void ask(IsoWeek current) {
    var week = new RadioButtonGroup<IsoWeek>("Which week");
    week.setItems(List.of(current, current.previous()));
    week.setItemLabelGenerator(one -> one + (one.equals(current) ? ", so far" : ", as a whole"));
    week.setValue(current);
    week.addClassName("which-week");
    var what =
        new Div(
            new Paragraph(
                "%d conversations, or all if there are fewer. A later draw of the same week takes the place of this one; a whole week is drawn once."
                    .formatted(audits.schedule().sampleSize())),
            week);
    new ReasonDialog("Draw conversations?", what, "Draw", reason -> draw(week.getValue(), reason))
        .open();
  }

  private void draw(IsoWeek week, String reason) {
    try {
      var _ = audits.drawNow(week, reason, admin);
      drawn.accept(week);
    } catch (NothingToDraw | WeekAlreadyDrawn | InvalidDraw e) {
      Notification.show(e.getMessage());
    }
  }
}
