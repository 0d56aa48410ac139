package dev.plimsoll.ui.admin.features.edit;

import static dev.plimsoll.ui.text.Messages.text;

import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.StreamPolicy;
import dev.plimsoll.features.settings.StreamPolicy.WhenBroken;
import dev.plimsoll.ui.forms.Fields;

/** Asks how much of an answer is shown before its end, and what happens if it is interrupted. */
class StreamDialog extends EditDialog<StreamDialog.Written> {
  private static final int USUAL_END = 80;

  /** How much is held back. */
  enum Hold {
    NOTHING,
    END,
    WHOLE
  }

  /** A policy as people write it. */
  public record Written(Hold hold, Integer characters, WhenBroken whenBroken) {
    static Written of(StreamPolicy policy) {
      return switch (policy.holdBack()) {
        case 0 -> new Written(Hold.NOTHING, USUAL_END, policy.whenBroken());
        case StreamPolicy.WHOLE -> new Written(Hold.WHOLE, USUAL_END, policy.whenBroken());
        default -> new Written(Hold.END, policy.holdBack(), policy.whenBroken());
      };
    }

    StreamPolicy policy() {
      return new StreamPolicy(
          whenBroken,
          switch (hold) {
            case NOTHING -> 0;
            case END -> characters;
            case WHOLE -> StreamPolicy.WHOLE;
          });
    }
  }

  StreamDialog(Editing editing) {
    super(Written.class, text("edit.stream"), editing);
    var hold = ask(Fields.radios("edit.stream.hold", Hold.class), "hold");
    var characters =
        ask(
            Fields.integer("edit.stream.characters"),
            "characters",
            count -> new StreamPolicy(WhenBroken.END, count));
    ask(Fields.radios("edit.stream.broken", WhenBroken.class), "whenBroken");
    hold.addValueChangeListener(chosen -> characters.setVisible(chosen.getValue() == Hold.END));
    characters.setVisible(false);
    begin(Written.of(editing.feature().stream()));
  }

  @Override
  FeatureEdit edit(Written filled) {
    return FeatureEdit.to(filled.policy());
  }
}
