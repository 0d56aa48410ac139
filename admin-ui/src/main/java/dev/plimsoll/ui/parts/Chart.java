package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A chart by ECharts, in the colours of the page. */
@Tag("plimsoll-chart")
@JavaScript("context://components/plimsoll-chart.js")
public class Chart extends Component implements HasSize {
  private @Nullable ObjectNode shown;

  public Chart() {
    getElement().setAttribute("role", "img");
  }

  public Chart(String says, Drawing drawing) {
    this();
    show(says, drawing);
  }

  /**
   * Changes nothing on the page if it is already shown.
   *
   * @param says the chart in words, for people who do not see it
   */
  public final void show(String says, Drawing drawing) {
    var option = drawing.option();
    if (!option.equals(shown)) {
      shown = option;
      getElement().setAttribute("aria-label", says);
      getElement().setPropertyJson("option", option);
    }
  }
}
