package dev.plimsoll.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row of a unit other than the ledger's. */
@Entity
class Note {
  @Id
  @Column(length = 20)
  String text;

  @SuppressWarnings("NullAway.Init") // for EclipseLink
  protected Note() {}

  Note(String text) {
    this.text = text;
  }
}
