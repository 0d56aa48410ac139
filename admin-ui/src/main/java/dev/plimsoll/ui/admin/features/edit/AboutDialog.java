package dev.plimsoll.ui.admin.features.edit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.FeatureEdit;
import dev.plimsoll.features.settings.Stage;

/** Asks what a feature is called, who answers for it, and how far it has come. */
class AboutDialog extends EditDialog {
  private final TextField title = new TextField("Title");
  private final TextArea description = new TextArea("Description");
  private final TextField owner = new TextField("Owner");
  private final Select<Stage> stage = new Select<>();

  AboutDialog(Editing editing) {
    super("What it is", editing);
    var feature = editing.feature();
    title.setMaxLength(AiFeature.LONGEST_TITLE);
    title.setWidthFull();
    title.setValue(feature.title());
    description.setMaxLength(AiFeature.LONGEST_DESCRIPTION);
    description.setWidthFull();
    description.setValue(feature.description());
    owner.setMaxLength(AiFeature.LONGEST_OWNER);
    owner.setValue(feature.owner());
    stage.setLabel("Stage");
    stage.setItems(Stage.values());
    stage.setItemLabelGenerator(SettingWords::lower);
    stage.setValue(feature.stage());
    var pair = new Div(owner, stage);
    pair.addClassName("pairs");
    ask(title, description, pair);
  }

  @Override
  FeatureEdit edit() {
    return FeatureEdit.about(
        title.getValue().strip(),
        description.getValue().strip(),
        owner.getValue().strip(),
        stage.getValue());
  }
}
