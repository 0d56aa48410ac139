package dev.plimsoll.ui.admin.routing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import dev.plimsoll.ui.failures.Failures;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Works something out on a thread of its own when its button is pressed, and shows it until what it
 * was worked out from changes.
 */
class OnDemand<T> extends Div {
  private final transient RoutingDesk desk;
  private final transient Supplier<T> work;
  private final transient Function<T, Component> picture;
  private final Button go;
  private final Div shown = new Div();
  private int turn;

  OnDemand(String label, RoutingDesk desk, Supplier<T> work, Function<T, Component> picture) {
    this.desk = desk;
    this.work = work;
    this.picture = picture;
    addClassName("stack");
    shown.getElement().setAttribute("role", "status");
    go = new Button(label, VaadinIcon.PLAY.create(), _ -> begin());
    add(go, shown);
  }

  /** Forgets what was worked out, and what is being worked out. */
  void clear() {
    turn++;
    go.setEnabled(true);
    shown.removeAll();
  }

  private void begin() {
    clear();
    go.setEnabled(false);
    shown.add(waiting());
    var ui = UI.getCurrent();
    var mine = turn;
    desk.inBackground(
        go.getText(),
        work,
        result -> tell(ui, () -> end(mine, picture.apply(result))),
        failure -> tell(ui, () -> end(mine, failed(failure))));
  }

  private void end(int begun, Component result) {
    if (begun == turn) {
      clear();
      shown.add(result);
    }
  }

  private ProgressBar waiting() {
    var bar = new ProgressBar();
    bar.setIndeterminate(true);
    bar.getElement().setAttribute("aria-label", go.getText());
    return bar;
  }

  private static Div failed(String id) {
    var failed = new Div(Failures.words(id));
    failed.addClassNames("notice", "bad");
    return failed;
  }

  /** Whoever has left the page meanwhile need not be told. */
  private static void tell(UI ui, Command change) {
    ui.accessLater(change::execute, () -> {}).run();
  }
}
