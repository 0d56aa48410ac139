package dev.plimsoll.ui.admin.evals;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import dev.plimsoll.evals.EvalRuns;
import dev.plimsoll.evals.sets.GoldenSets;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

/** All golden sets with their latest results. */
@Route(value = EvalsNavigation.ALL, layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class EvalsView extends Page {
  private final GoldenSets sets;
  private final EvalRuns runs;
  private final FeatureCatalog features;
  private final Actor actor;
  private final Div cards = div("cards feature-cards");
  private final Div archived = new Div();

  @Inject
  EvalsView(GoldenSets sets, EvalRuns runs, FeatureCatalog features, CurrentCaller current) {
    super(text("evals.title"), text("evals.purpose"));
    this.sets = sets;
    this.runs = runs;
    this.features = features;
    actor = current.caller().actor();
    addActions(upload());
    add(cards, archived);
    show();
  }

  private void show() {
    cards.removeAll();
    archived.removeAll();
    var last = runs.latest();
    sets.all().forEach(set -> cards.add(new SetCard(set, last.get(set.name()), runs, actor)));
    if (cards.getComponentCount() == 0) {
      cards.add(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, "evals.none", upload()));
    }
    archived.add(new ArchivedSets(sets, actor, this::show));
  }

  private Button upload() {
    return button(
        text("evals.import.new"),
        VaadinIcon.UPLOAD,
        () -> new ImportGoldenSetDialog(sets, features.all(), null, actor).open(),
        ButtonVariant.PRIMARY);
  }
}
