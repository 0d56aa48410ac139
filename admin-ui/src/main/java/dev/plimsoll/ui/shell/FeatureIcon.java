package dev.plimsoll.ui.shell;

import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.plimsoll.features.AiFeature;

/** The icon of a feature, by its task. */
public final class FeatureIcon {
  private FeatureIcon() {}

  public static Icon of(AiFeature feature) {
    return switch (feature.task()) {
      case CHAT -> VaadinIcon.COMMENTS_O.create();
      case ANSWER -> VaadinIcon.QUESTION_CIRCLE_O.create();
      case SUMMARISE -> VaadinIcon.COMPRESS.create();
      case CLASSIFY -> VaadinIcon.TAGS.create();
      case EMBED -> VaadinIcon.SCATTER_CHART.create();
    };
  }
}
