package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart by ECharts. Its option may name the page's colours as {@code "@accent"}, {@code "@good"},
 * {@code "@warn"}, {@code "@bad"}, {@code "@quiet"}, {@code "@line"}, {@code "@text"}.
 */
@Tag("plimsoll-chart")
@JavaScript("context://components/plimsoll-chart.js")
public class Chart extends Component implements HasSize {
  /**
   * @param says the chart in words, for people who do not see it
   */
  public Chart(String says) {
    getElement().setAttribute("role", "img");
    says(says);
  }

  /** Puts it in other words, when what it shows has changed. */
  public final void says(String words) {
    getElement().setAttribute("aria-label", words);
  }

  public void draw(ObjectNode option) {
    getElement().setPropertyJson("option", option);
  }
}
