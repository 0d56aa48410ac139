package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.textfield.TextArea;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.ServingPolicy;
import java.util.EnumMap;
import java.util.Map;

/** Asks what users are told at each capability level. */
class MessagesDialog extends EditDialog {
  private final Map<CapabilityLevel, TextArea> words = new EnumMap<>(CapabilityLevel.class);

  MessagesDialog(Editing editing) {
    super("What users are told", editing);
    var now = editing.feature().policy().messages();
    for (var level : SettingWords.LESS_THAN_FULL) {
      words.put(level, field(level, now.getOrDefault(level, "")));
    }
    ask(words.values().toArray(TextArea[]::new));
  }

  private static TextArea field(CapabilityLevel level, String now) {
    var field = new TextArea("At the level " + SettingWords.lower(level));
    field.setPlaceholder(level.usualMessage());
    field.setMaxLength(ServingPolicy.LONGEST_MESSAGE);
    field.setWidthFull();
    field.setValue(now);
    return field;
  }

  /** The usual words where a field is empty. */
  @Override
  FeatureEdit edit() {
    var own = new EnumMap<CapabilityLevel, String>(CapabilityLevel.class);
    words.forEach((level, field) -> {
      if (!field.getValue().isBlank()) {
        own.put(level, field.getValue().strip());
      }
    });
    return FeatureEdit.messages(own);
  }
}
