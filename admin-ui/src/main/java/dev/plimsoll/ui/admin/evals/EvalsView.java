package dev.plimsoll.ui.admin.evals;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.plimsoll.evals.EvalRuns;
import dev.plimsoll.evals.GoldenSets;
import dev.plimsoll.features.FeatureCatalog;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

/** All golden sets and how the features did by them last. */
@Route(value = EvalsNavigation.ALL, layout = MainLayout.class)
@PageTitle("Evals · Plimsoll")
@RolesAllowed("ADMIN")
@CdiComponent
public class EvalsView extends Page {
  @Inject
  EvalsView(GoldenSets sets, EvalRuns runs, FeatureCatalog features, CurrentCaller current) {
    super("Evals", "Golden sets: questions whose right answers are known, asked of a feature.");
    var actor = current.caller().actor();
    var upload =
        new Button(
            "Import a golden set",
            VaadinIcon.UPLOAD.create(),
            _ -> new ImportDialog(sets, features.all(), null, actor).open());
    upload.addThemeVariants(ButtonVariant.PRIMARY);
    var cards = new Div();
    cards.addClassNames("cards", "feature-cards");
    sets.all().forEach(set -> cards.add(new SetCard(set, runs, actor)));
    if (cards.getComponentCount() == 0) {
      add(
          new EmptyState(
              VaadinIcon.CHECK_CIRCLE_O,
              "No golden sets yet",
              "Import a JSON, JSONL or CSV file of questions with what is expected of the answer;"
                  + " the guide shows the forms.",
              upload));
      return;
    }
    addActions(upload);
    add(cards);
  }
}
