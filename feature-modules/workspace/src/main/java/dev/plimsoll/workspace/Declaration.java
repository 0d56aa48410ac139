package dev.plimsoll.workspace;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What the workspace file said of one thing when it was last applied, as JSON. */
@Entity
@Table(name = "workspace_declaration")
class Declaration {
  @Id String id;
  String said;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected Declaration() {}

  Declaration(String id, String said) {
    this.id = id;
    this.said = said;
  }

  /** Whether the file says something else now, which is kept. */
  boolean changesTo(String now) {
    var changed = !said.equals(now);
    said = now;
    return changed;
  }
}
