package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.StreamPolicy;
import dev.plimsoll.features.settings.StreamPolicy.WhenBroken;
import java.util.Objects;

/** Asks what is shown of an answer before its end, and what follows when it breaks off. */
class StreamDialog extends EditDialog {
  private static final int USUAL_END = 80;

  /** How much is held back. */
  private enum Hold {
    NOTHING("Show it as it comes"),
    END("Hold its last characters back until more is said"),
    WHOLE("Show nothing before all of it is checked");

    final String words;

    Hold(String words) {
      this.words = words;
    }
  }

  private final RadioButtonGroup<WhenBroken> broken = new RadioButtonGroup<>("When it breaks off");
  private final RadioButtonGroup<Hold> hold = new RadioButtonGroup<>("While it streams");
  private final IntegerField characters = new IntegerField("How many characters");

  StreamDialog(Editing editing) {
    super("Streams", editing);
    var now = editing.feature().policy().stream();
    broken.setItems(WhenBroken.values());
    broken.setItemLabelGenerator(SettingWords::whenBroken);
    broken.setValue(now.whenBroken());
    hold.setItems(Hold.values());
    hold.setItemLabelGenerator(item -> item.words);
    hold.addValueChangeListener(_ -> characters.setVisible(hold.getValue() == Hold.END));
    hold.setHelperText("Answers with a schema or of high stakes are always checked as a whole");
    hold.setValue(holdOf(now));
    characters.setValue(holdOf(now) == Hold.END ? now.holdBack() : USUAL_END);
    characters.setVisible(holdOf(now) == Hold.END);
    ask(hold, characters, broken);
  }

  private static Hold holdOf(StreamPolicy policy) {
    return switch (policy.holdBack()) {
      case 0 -> Hold.NOTHING;
      case StreamPolicy.WHOLE -> Hold.WHOLE;
      default -> Hold.END;
    };
  }

  @Override
  FeatureEdit edit() {
    return FeatureEdit.stream(new StreamPolicy(broken.getValue(), heldBack()));
  }

  private int heldBack() {
    return switch (hold.getValue()) {
      case NOTHING -> 0;
      case END -> Objects.requireNonNullElse(characters.getValue(), -1);
      case WHOLE -> StreamPolicy.WHOLE;
    };
  }
}
