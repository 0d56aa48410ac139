package dev.plimsoll.ui.admin.evals;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import dev.plimsoll.evals.EvalRuns;
import dev.plimsoll.evals.sets.GoldenSets;
import dev.plimsoll.features.FeatureCatalog;
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
  @Inject
  EvalsView(GoldenSets sets, EvalRuns runs, FeatureCatalog features, CurrentCaller current) {
    super(text("evals.title"), text("evals.purpose"));
    var actor = current.caller().actor();
    var upload =
        button(
            text("evals.import.new"),
            VaadinIcon.UPLOAD,
            () -> new ImportGoldenSetDialog(sets, features.all(), null, actor).open(),
            ButtonVariant.PRIMARY);
    var all = sets.all();
    if (all.isEmpty()) {
      add(new EmptyState(VaadinIcon.CHECK_CIRCLE_O, "evals.none", upload));
    } else {
      addActions(upload);
      var last = runs.latest();
      add(
          div(
              "cards feature-cards",
              all.stream().map(set -> new SetCard(set, last.get(set.name()), runs, actor))));
    }
  }
}
