package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.plimsoll.models.api.Task;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What a feature is and how it answers, in groups of settings that can each be changed. */
public class Settings extends Div {
  private final transient Editing editing;
  private final Map<String, SettingCard> cards = new LinkedHashMap<>();

  public Settings(Editing editing) {
    this.editing = editing;
    addClassNames("columns", "settings");
    var feature = editing.feature();
    var policy = feature.policy();
    put("about", "What it is", AboutDialog::new, SettingFacts.about(feature));
    if (feature.task() != Task.EMBED) {
      put("prompt", "What is asked", PromptDialog::new, SettingFacts.prompt(feature));
    }
    put("ladder", "Fallback ladder", LadderDialog::new, SettingFacts.ladder(feature));
    put("limits", "Limits", LimitsDialog::new, SettingFacts.limits(feature));
    put("stream", "Streams", StreamDialog::new, SettingFacts.stream(feature));
    put("delivery", "When answers come", DeliveryDialog::new, SettingFacts.delivery(policy));
    put("stakes", "High stakes", StakesDialog::new, SettingFacts.stakes(policy.stakes()));
    put("messages", "What users are told", MessagesDialog::new, SettingFacts.messages(policy));
    put("schema", "Form of answers", SchemaDialog::new, SettingFacts.schema(feature.schema()));
    if (feature.task() == Task.CLASSIFY) {
      put("examples", "Examples", ExamplesDialog::new, SettingFacts.examples(feature));
    }
  }

  private void put(
      String group, String heading, Function<Editing, EditDialog> editor, Component shown) {
    var card = new SettingCard(heading, () -> editor.apply(editing), shown);
    cards.put(group, card);
    add(card);
  }

  /** Opens what changes the group of this name; nothing where there is none. */
  public void edit(String group) {
    var card = cards.get(group);
    if (card != null) {
      card.edit();
    }
  }
}
