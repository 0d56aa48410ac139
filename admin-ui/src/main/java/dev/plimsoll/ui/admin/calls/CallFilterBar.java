package dev.plimsoll.ui.admin.calls;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import dev.plimsoll.calls.CallFilter;
import dev.plimsoll.calls.Outcome;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.serving.AiFeature;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields that narrow the list of calls. */
class CallFilterBar extends Div {
  private final transient List<AiFeature> features;
  private final transient Runnable changed;
  private final TextField text = field("Text of question or answer");
  private final Select<AiFeature> feature = new Select<>();
  private final Select<Outcome> outcome = new Select<>();
  private final TextField user = field("User");
  private final TextField model = field("Model");
  private final TextField prompt = field("Prompt, such as help@3");
  private final DatePicker from = day("From");
  private final DatePicker until = day("To");

  CallFilterBar(List<AiFeature> features, Runnable changed) {
    this.features = features;
    this.changed = changed;
    addClassName("toolbar");
    text.setPrefixComponent(VaadinIcon.SEARCH.create());
    feature.setItems(features);
    feature.setItemLabelGenerator(item -> item == null ? "All features" : item.title());
    feature.setPlaceholder("All features");
    feature.setAriaLabel("Feature");
    feature.setEmptySelectionAllowed(true);
    feature.addValueChangeListener(_ -> changed.run());
    outcome.setItems(Outcome.values());
    outcome.setItemLabelGenerator(item -> item == null ? "All outcomes" : OutcomeChip.word(item));
    outcome.setPlaceholder("All outcomes");
    outcome.setAriaLabel("Outcome");
    outcome.setEmptySelectionAllowed(true);
    outcome.addValueChangeListener(_ -> changed.run());
    add(text, feature, outcome, user, model, prompt, from, until);
  }

  void read(QueryParameters parameters) {
    parameters.getSingleParameter("text").ifPresent(text::setValue);
    parameters.getSingleParameter("user").ifPresent(user::setValue);
    parameters.getSingleParameter("model").ifPresent(model::setValue);
    parameters.getSingleParameter("prompt").ifPresent(prompt::setValue);
    parameters
        .getSingleParameter("feature")
        .flatMap(key -> features.stream().filter(f -> f.key().value().equals(key)).findFirst())
        .ifPresent(feature::setValue);
    parameters
        .getSingleParameter("outcome")
        .flatMap(
            name -> List.of(Outcome.values()).stream().filter(o -> o.name().equals(name)).findAny())
        .ifPresent(outcome::setValue);
  }

  CallFilter filter() {
    var chosen = feature.getValue();
    var at = prompt.getValue().strip().split("@", 2);
    return new CallFilter(
        chosen == null ? null : chosen.key(),
        outcome.getValue(),
        valid(at[0], PromptName::new),
        at.length < 2 ? null : valid(at[1], Integer::valueOf),
        valid(model.getValue(), ModelKey::new),
        valid(user.getValue(), UserId::new),
        start(from.getValue()),
        end(until.getValue()),
        valid(text.getValue(), Function.identity()));
  }

  /** The value of a field; null while it is empty or half typed. */
  private static <T> @Nullable T valid(String typed, Function<String, T> read) {
    try {
      return typed.isBlank() ? null : read.apply(typed.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static @Nullable Instant end(@Nullable LocalDate day) {
    return day == null ? null : start(day.plusDays(1));
  }

  private TextField field(String name) {
    var field = new TextField();
    field.setPlaceholder(name);
    field.setAriaLabel(name);
    field.setClearButtonVisible(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addValueChangeListener(_ -> changed());
    return field;
  }

  private DatePicker day(String name) {
    var picker = new DatePicker();
    picker.setPlaceholder(name);
    picker.setAriaLabel(name);
    picker.setClearButtonVisible(true);
    picker.addValueChangeListener(_ -> changed());
    return picker;
  }

  private void changed() {
    changed.run();
  }
}
