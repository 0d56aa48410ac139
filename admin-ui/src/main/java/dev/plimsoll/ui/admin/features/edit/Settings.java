package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Buttons.described;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.heading;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.plimsoll.models.api.Task;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What a feature is and how it answers, in groups of settings that can each be changed. */
public class Settings extends Div {
  /** Former names of groups; bookmarks with those names still work. */
  private static final Map<String, String> FORMER_NAMES =
      Map.of("ladder", "fallback", "stakes", "risk", "schema", "checks");

  private final Editing editing;
  private final Map<String, Runnable> editors = new LinkedHashMap<>();

  public Settings(Editing editing) {
    this.editing = editing;
    addClassNames("columns", "settings");
    var feature = editing.feature();
    put("about", text("edit.about"), AboutDialog::new, SettingFacts.about(feature));
    if (feature.task() != Task.EMBED) {
      put("prompt", text("edit.prompt"), PromptDialog::new, SettingFacts.prompt(feature));
    }
    put("fallback", text("edit.fallback"), FallbackDialog::new, SettingFacts.fallback(feature));
    put("limits", text("edit.limits"), LimitsDialog::new, SettingFacts.limits(feature));
    put("stream", text("edit.stream"), StreamDialog::new, SettingFacts.stream(feature));
    put(
        "delivery",
        text("edit.delivery"),
        DeliveryDialog::new,
        SettingFacts.delivery(feature.delivery()));
    put("risk", text("edit.risk"), RiskDialog::new, SettingFacts.risk(feature.risk()));
    put(
        "messages",
        text("edit.messages"),
        MessagesDialog::new,
        SettingFacts.messages(feature.messages()));
    put("checks", text("edit.checks"), ChecksDialog::new, SettingFacts.checks(feature.checks()));
    if (feature.task() == Task.CLASSIFY) {
      put("examples", text("edit.examples"), ExamplesDialog::new, SettingFacts.examples(feature));
    }
  }

  private void put(
      String group, String title, Function<Editing, EditDialog<?>> editor, Component shown) {
    Runnable edit = () -> editor.apply(editing).open();
    editors.put(group, edit);
    var button =
        described(
            button(text("edit.button"), edit),
            text("edit.button.of", title.toLowerCase(Locale.ROOT)));
    add(div("card stack", heading(title, button), shown));
  }

  /** Opens the dialog of the group with this name; does nothing if there is none. */
  public void edit(String group) {
    editors.getOrDefault(FORMER_NAMES.getOrDefault(group, group), () -> {}).run();
  }
}
