package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.features.settings.CapabilityLevel.BASIC;
import static dev.plimsoll.features.settings.CapabilityLevel.CACHED;
import static dev.plimsoll.features.settings.CapabilityLevel.DELAYED;
import static dev.plimsoll.features.settings.CapabilityLevel.OFF;
import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.CapabilityLevel;
import dev.plimsoll.features.settings.LevelMessages;
import dev.plimsoll.ui.forms.Fields;
import java.util.EnumMap;
import java.util.Map;

/** Asks what users read at each capability level. */
class MessagesDialog extends EditDialog<MessagesDialog.Written> {
  /** A message for each level below full; the default one where it is empty. */
  public record Written(String delayed, String basic, String cached, String off) {
    static Written of(Map<CapabilityLevel, String> own) {
      return new Written(
          own.getOrDefault(DELAYED, ""),
          own.getOrDefault(BASIC, ""),
          own.getOrDefault(CACHED, ""),
          own.getOrDefault(OFF, ""));
    }

    Map<CapabilityLevel, String> own() {
      var own = new EnumMap<>(Map.of(DELAYED, delayed, BASIC, basic, CACHED, cached, OFF, off));
      own.values().removeIf(String::isBlank);
      return own;
    }
  }

  MessagesDialog(Editing editing) {
    super(Written.class, text("edit.messages"), editing);
    ask(DELAYED, "edit.messages.delayed", "delayed");
    ask(BASIC, "edit.messages.basic", "basic");
    ask(CACHED, "edit.messages.cached", "cached");
    ask(OFF, "edit.messages.off", "off");
    begin(Written.of(editing.feature().messages().own()));
  }

  private void ask(CapabilityLevel level, String key, String part) {
    var field = ask(Fields.area(key), part);
    field.setMinRows(1);
    field.setPlaceholder(level.usualMessage());
    field.setMaxLength(LevelMessages.LONGEST);
  }

  @Override
  FeatureEdit edit(Written filled) {
    return FeatureEdit.to(new LevelMessages(filled.own()));
  }
}
