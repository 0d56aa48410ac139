package dev.plimsoll.ui.admin.people;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Paragraph;
import dev.plimsoll.access.keys.ApiKey;
import dev.plimsoll.access.keys.ApiKeys;
import dev.plimsoll.access.keys.IssuedKey;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.forms.Fields;
import dev.plimsoll.ui.forms.FormDialog;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** Gives a key a new secret, beside which the one of now works for a while. */
class RotateKeyDialog extends FormDialog<RotateKeyDialog.Written> {
  private final ApiKeys keys;
  private final ApiKey key;
  private final Clock clock;
  private final Actor actor;
  private final Consumer<IssuedKey> rotated;

  /** How long two secrets work. */
  enum Overlap {
    NONE(Duration.ZERO),
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30));

    private final Duration length;

    Overlap(Duration length) {
      this.length = length;
    }
  }

  /** How long the secret of now goes on working. */
  public record Written(Overlap overlap) {}

  RotateKeyDialog(ApiKeys keys, ApiKey key, Clock clock, Actor actor, Consumer<IssuedKey> rotated) {
    super(Written.class, text("keys.rotate.title", key.grant().name()), text("keys.rotate.verb"));
    this.keys = keys;
    this.key = key;
    this.clock = clock;
    this.actor = actor;
    this.rotated = rotated;
    show(new Paragraph(text("keys.rotate.what")));
    ask(Fields.select("keys.rotate.overlap", Overlap.class), "overlap");
    fill(new Written(Overlap.DAY));
  }

  @Override
  protected void submit(Written filled) {
    var issued = keys.rotate(key.id(), clock.instant().plus(filled.overlap().length), actor);
    close();
    rotated.accept(issued);
  }
}
