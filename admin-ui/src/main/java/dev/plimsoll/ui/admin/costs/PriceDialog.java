package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.plimsoll.costs.Charges;
import dev.plimsoll.costs.InvalidPrice;
import dev.plimsoll.costs.Price;
import dev.plimsoll.ui.parts.FileNote;
import dev.plimsoll.ui.parts.FormProblem;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Asks what a model costs, and when. */
class PriceDialog extends Dialog {
  private final TokenFields tokens;
  private final TierFields tiers;
  private final BatchFields batch;
  private final ValidityFields validity;
  private final FormProblem problem = new FormProblem();
  private final Div form = new Div();

  /**
   * @param shown to begin with
   * @param decided is told of the price, and what to close once it is set
   */
  PriceDialog(
      String title, Charges shown, ValidityFields validity, BiConsumer<Price, Dialog> decided) {
    super(title);
    this.validity = validity;
    tokens = new TokenFields(shown.tokens());
    tiers = new TierFields(shown.tokens());
    batch = new BatchFields(shown.tokens());
    setWidth("min(560px, 94vw)");
    fill(shown);
    var unit = new Paragraph("Dollars per million tokens.");
    unit.addClassNames("quiet", "small", "form-part-note");
    form.addClassName("stack");
    form.add(unit, tokens, tiers, batch, validity, problem);
    add(form);
    var next = new Button("Continue…", _ -> read(decided));
    next.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), next);
  }

  /**
   * Offers what the catalogue says.
   *
   * @param known null when it knows nothing
   */
  PriceDialog suggesting(@Nullable Charges known) {
    if (known != null) {
      form.addComponentAsFirst(new Button("Take the catalogue's", _ -> fill(known)));
    }
    return this;
  }

  /** Says that the workspace file has a say in it, where it has. */
  PriceDialog inFile(boolean declared) {
    if (declared) {
      form.addComponentAsFirst(FileNote.onChange());
    }
    return this;
  }

  private void fill(Charges charges) {
    tokens.fill(charges.tokens());
    tiers.fill(charges.tiers());
    batch.fill(charges.batch());
  }

  private void read(BiConsumer<Price, Dialog> decided) {
    try {
      problem.clear();
      var charges = new Charges(tokens.read(), tiers.read(), batch.read());
      decided.accept(validity.of(charges), this);
    } catch (InvalidPrice | MissingPrice e) {
      problem.setText(e.getMessage());
    }
  }
}
