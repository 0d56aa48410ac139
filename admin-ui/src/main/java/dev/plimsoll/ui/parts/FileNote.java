package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.html.Paragraph;

/** Says that the team's workspace file has a say in a thing, too. */
public class FileNote extends Paragraph {
  private FileNote(String words) {
    super(words);
    addClassName("notice");
  }

  /** For what is about to be changed. */
  public static FileNote onChange() {
    return new FileNote(
        "The workspace file has declared this, too. What you set here holds until that part of the file"
            + " changes: then the file sets it again.");
  }

  /** For what is about to be removed. */
  public static FileNote onRemoval() {
    return new FileNote(
        "The workspace file has declared this, too, and puts it back when that part of the file changes"
            + " or another part needs it.");
  }
}
