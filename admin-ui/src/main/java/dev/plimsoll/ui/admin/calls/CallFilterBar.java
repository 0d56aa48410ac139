package dev.plimsoll.ui.admin.calls;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.access.tenants.Tenant;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ui.forms.Fields;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The filters of the list of calls. */
class CallFilterBar extends Div {
  private final TextField text = Fields.filter("calls.filter.text");
  private final Select<AiFeature> feature;
  private final Select<Outcome> outcome =
      Fields.filter(
          "calls.filter.outcome", List.of(Outcome.values()), text("calls.filter.outcome.all"));
  private final TextField user = Fields.filter("calls.filter.user");
  private final TextField model = Fields.filter("calls.filter.model");
  private final TextField prompt = Fields.filter("calls.filter.prompt");
  private final Select<Tenant> tenant;
  private final DatePicker from = Fields.filterDay("calls.filter.from");
  private final DatePicker until = Fields.filterDay("calls.filter.until");

  private boolean showing;

  /**
   * @param tenants whose calls there can be; with one alone, there is nothing to choose
   */
  CallFilterBar(List<AiFeature> features, List<Tenant> tenants, Runnable changed) {
    addClassName("toolbar");
    feature = Fields.filter("features.filter", features, AiFeature::title, text("features.all"));
    tenant =
        Fields.filter(
            "calls.filter.tenant", tenants, Tenant::name, text("calls.filter.tenant.all"));
    tenant.setVisible(tenants.size() > 1);
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    add(text, feature, outcome, user, tenant, model, prompt, from, until);
    Stream.<HasValue<?, ?>>of(text, user, model, prompt, from, until, feature, outcome, tenant)
        .forEach(field ->
            field.addValueChangeListener(_ -> {
              if (!showing) {
                changed.run();
              }
            }));
  }

  /** Shows a query without telling of it. */
  void show(CallQuery query) {
    showing = true;
    try {
      text.setValue(query.get(CallQuery.TEXT));
      user.setValue(query.get(CallQuery.USER));
      model.setValue(query.get(CallQuery.MODEL));
      prompt.setValue(query.get(CallQuery.PROMPT));
      choose(feature, query.get(CallQuery.FEATURE), each -> each.key().value());
      choose(tenant, query.get(CallQuery.TENANT), each -> each.id().value());
      choose(outcome, query.get(CallQuery.OUTCOME), Outcome::name);
      from.setValue(CallQuery.read(query.get(CallQuery.FROM), LocalDate::parse));
      until.setValue(CallQuery.read(query.get(CallQuery.UNTIL), LocalDate::parse));
    } finally {
      showing = false;
    }
  }

  /** Chooses what a parameter names, if there is such a choice. */
  private static <T> void choose(Select<T> choices, String wanted, Function<T, String> word) {
    choices.setValue(
        choices
            .getListDataView()
            .getItems()
            .filter(each -> word.apply(each).equals(wanted))
            .findFirst()
            .orElse(null));
  }

  /** What the fields say. */
  CallQuery query() {
    return CallQuery.ALL
        .with(CallQuery.TEXT, text.getValue())
        .with(CallQuery.USER, user.getValue())
        .with(CallQuery.MODEL, model.getValue())
        .with(CallQuery.PROMPT, prompt.getValue())
        .with(CallQuery.FEATURE, word(feature, each -> each.key().value()))
        .with(CallQuery.TENANT, word(tenant, each -> each.id().value()))
        .with(CallQuery.OUTCOME, word(outcome, Outcome::name))
        .with(CallQuery.FROM, day(from))
        .with(CallQuery.UNTIL, day(until));
  }

  private static <T> String word(Select<T> choices, Function<T, String> word) {
    return choices.getOptionalValue().map(word).orElse("");
  }

  private static String day(DatePicker picker) {
    return picker.getOptionalValue().map(LocalDate::toString).orElse("");
  }
}
