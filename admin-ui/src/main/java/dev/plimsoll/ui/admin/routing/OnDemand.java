package dev.plimsoll.ui.admin.routing;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Computes something on its own thread when its button is pressed, and shows the result until its
 * input changes.
 */
class OnDemand<T> extends Div {
  private final RoutingDesk desk;
  private final Supplier<T> work;
  private final Function<T, Component> picture;
  private final Button go;
  private final Div shown = live(new Div(), "status");
  private int turn;

  OnDemand(String label, RoutingDesk desk, Supplier<T> work, Function<T, Component> picture) {
    this.desk = desk;
    this.work = work;
    this.picture = picture;
    addClassName("stack");
    go = button(label, VaadinIcon.PLAY, this::begin);
    add(go, shown);
  }

  /** Forgets the result, and any computation that is running. */
  void clear() {
    turn++;
    go.setEnabled(true);
    shown.removeAll();
  }

  private void begin() {
    clear();
    go.setEnabled(false);
    var waiting = new ProgressBar();
    waiting.setIndeterminate(true);
    waiting.getElement().setAttribute("aria-label", go.getText());
    shown.add(waiting);
    var ui = UI.getCurrent();
    var mine = turn;
    desk.inBackground(
        go.getText(),
        work,
        result -> update(ui, () -> end(mine, picture.apply(result))),
        words -> update(ui, () -> end(mine, failed(words))));
  }

  private void end(int begun, Component result) {
    if (begun == turn) {
      clear();
      shown.add(result);
    }
  }

  private static Div failed(String words) {
    var failed = div("notice bad");
    failed.setText(words);
    return failed;
  }

  /** Does nothing if the page was closed meanwhile. */
  private static void update(UI ui, Command change) {
    ui.accessLater(change::execute, () -> {}).run();
  }
}
