package dev.plimsoll.ui.admin.features.create;

import static dev.plimsoll.ui.parts.Elements.note;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.InvalidFeature;
import dev.plimsoll.features.settings.About;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import dev.plimsoll.ui.forms.SuggestedKey;

/**
 * Makes a feature with the settings of another, under a name of its own. Nobody has it at first.
 */
public class DuplicateDialog extends FormDialog<DuplicateDialog.Name> {
  private final CreateDesk desk;
  private final AiFeature original;
  private final TextField key;

  /** What the copy is called. */
  public record Name(String title, FeatureKey key) {}

  public DuplicateDialog(CreateDesk desk, AiFeature original) {
    super(
        Name.class,
        text("feature.duplicate.heading", original.title()),
        text("feature.duplicate.verb"));
    this.desk = desk;
    this.original = original;
    var title =
        ask(Fields.line("feature.new.title"), "title", name -> new About(name, null, null, null));
    title.setMaxLength(About.LONGEST_TITLE);
    key = ask(Fields.line("feature.new.key"), "key", FeatureKey::new, FeatureKey::value);
    SuggestedKey.follow(title, key);
    show(note(text("feature.duplicate.note")));
    fill(new Name("", new FeatureKey("new")));
    leaveEmpty(key);
  }

  @Override
  protected void submit(Name filled) {
    if (desk.isTaken(filled.key())) {
      refuse(key, text("feature.new.key.taken", filled.key()));
      return;
    }
    try {
      desk.duplicate(original, filled);
      close();
    } catch (InvalidFeature e) {
      refuse(text("feature.new.refused", e.getMessage()));
    }
  }
}
