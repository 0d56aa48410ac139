package dev.plimsoll.ui.admin.calls;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.plimsoll.access.tenants.Tenant;
import dev.plimsoll.calls.record.CallFilter;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.ui.forms.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    Stream.of(text, user, model, prompt)
        .forEach(field -> field.addValueChangeListener(_ -> changed.run()));
    Stream.of(from, until).forEach(day -> day.addValueChangeListener(_ -> changed.run()));
    Stream.of(feature, outcome, tenant)
        .forEach(choice -> choice.addValueChangeListener(_ -> changed.run()));
  }

  void read(QueryParameters asked) {
    read(asked, "text", text::setValue);
    read(asked, "user", user::setValue);
    read(asked, "model", model::setValue);
    read(asked, "prompt", prompt::setValue);
    choose(asked, "feature", feature, each -> each.key().value());
    choose(asked, "tenant", tenant, each -> each.id().value());
    choose(asked, "outcome", outcome, Outcome::name);
  }

  /** Chooses what a parameter names, if there is such a choice. */
  private static <T> void choose(
      QueryParameters asked, String name, Select<T> choices, Function<T, String> word) {
    read(
        asked,
        name,
        wanted ->
            choices
                .getListDataView()
                .getItems()
                .filter(each -> word.apply(each).equals(wanted))
                .findFirst()
                .ifPresent(choices::setValue));
  }

  private static void read(QueryParameters asked, String name, Consumer<String> into) {
    asked.getSingleParameter(name).ifPresent(into);
  }

  CallFilter filter() {
    var chosen = feature.getValue();
    var at = prompt.getValue().strip().split("@", 2);
    var of = tenant.getValue();
    return new CallFilter(
            chosen == null ? null : chosen.key(),
            outcome.getValue(),
            valid(at[0], PromptName::new),
            at.length < 2 ? null : valid(at[1], Integer::valueOf),
            valid(model.getValue(), ModelKey::new),
            valid(user.getValue(), UserId::new),
            start(from.getValue(), 0),
            start(until.getValue(), 1),
            valid(text.getValue(), Function.identity()))
        .of(of == null ? null : of.id());
  }

  /** The value of a field; null while it is empty or incomplete. */
  private static <T> @Nullable T valid(String typed, Function<String, T> read) {
    try {
      return typed.isBlank() ? null : read.apply(typed.strip());
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static @Nullable Instant start(@Nullable LocalDate day, int later) {
    return day == null ? null : day.plusDays(later).atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
