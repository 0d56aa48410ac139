package dev.plimsoll.ui.admin.dashboard;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.monitoring.TimeRange;
import dev.plimsoll.ui.forms.Fields;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The filter by feature and range, which is part of the address, so that it can be shared. */
class DashboardFilter extends Div {
  private static final String FEATURE = "feature";
  private static final String RANGE = "range";

  private final List<AiFeature> features;
  private final Select<AiFeature> feature;
  private final RadioButtonGroup<TimeRange> range =
      Fields.radios("dashboard.range", TimeRange.class);

  DashboardFilter(List<AiFeature> features) {
    this.features = features;
    addClassNames("toolbar", "dashboard-filter");
    feature = Fields.filter("features.filter", features, AiFeature::title, text("features.all"));
    range.setLabel(null);
    range.setAriaLabel(text("dashboard.range"));
    range.addThemeVariants(RadioGroupVariant.AURA_HORIZONTAL);
    range.setValue(TimeRange.DAY);
    feature.addValueChangeListener(change -> go(change.isFromClient()));
    range.addValueChangeListener(change -> go(change.isFromClient()));
    add(feature, range);
  }

  /** Unknown parts of the address are ignored. */
  void read(QueryParameters parameters) {
    var key = parameters.getSingleParameter(FEATURE).orElse("");
    feature.setValue(
        features.stream().filter(f -> f.key().value().equals(key)).findFirst().orElse(null));
    range.setValue(
        parameters.getSingleParameter(RANGE).flatMap(TimeRange::of).orElse(TimeRange.DAY));
  }

  /** Null for all features together. */
  @Nullable FeatureKey feature() {
    var chosen = feature.getValue();
    return chosen == null ? null : chosen.key();
  }

  TimeRange range() {
    return range.getValue();
  }

  private void go(boolean chosenByHand) {
    if (chosenByHand) {
      Map<String, String> parameters = new TreeMap<>();
      var key = feature();
      if (key != null) {
        parameters.put(FEATURE, key.value());
      }
      parameters.put(RANGE, range().key());
      UI.getCurrent().navigate("admin/dashboard", QueryParameters.simple(parameters));
    }
  }
}
