package dev.plimsoll.features.settings;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a feature is called, who answers for it, and how far it has come.
 *
 * @param owner a person or a team
 */
public record About(String title, String description, String owner, FeatureStage stage)
    implements SettingsGroup {
  public static final int LONGEST_TITLE = 80;
  public static final int LONGEST_DESCRIPTION = 300;
  public static final int LONGEST_OWNER = 120;

  public About(
      String title,
      @Nullable String description,
      @Nullable String owner,
      @Nullable FeatureStage stage) {
    this.title = title;
    this.description = Objects.requireNonNullElse(description, "");
    this.owner = Objects.requireNonNullElse(owner, "");
    this.stage = Objects.requireNonNullElse(stage, FeatureStage.PROTOTYPE);
    if (title.isBlank()) {
      throw new IllegalArgumentException("title must not be empty");
    }
    checkLength("title", title, LONGEST_TITLE);
    checkLength("description", this.description, LONGEST_DESCRIPTION);
    checkLength("owner", this.owner, LONGEST_OWNER);
  }

  private static void checkLength(String field, String text, int longest) {
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          "%s must be at most %d characters".formatted(field, longest));
    }
  }
}
