package dev.plimsoll.ui.admin.prompts;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.prompts.LabelledVersion;
import dev.plimsoll.prompts.PromptRegistry;
import dev.plimsoll.prompts.PromptSummary;
import dev.plimsoll.prompts.PromptVersion;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One prompt: its versions, the difference between two, its labels. */
@Route(value = "admin/prompts/:prompt", layout = MainLayout.class)
@RolesAllowed("ADMIN")
@CdiComponent
public class PromptView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final transient PromptRegistry prompts;
  private final transient Actor actor;
  private String title = "Prompt";

  @Inject
  PromptView(PromptRegistry prompts, CurrentCaller current) {
    this.prompts = prompts;
    actor = current.caller().actor();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var name = event.getRouteParameters().get("prompt").orElse("");
    try {
      show(new PromptName(name));
    } catch (IllegalArgumentException e) {
      throw new NotFoundException(e.getMessage());
    }
  }

  private void show(PromptName name) {
    var versions = prompts.versions(name);
    if (versions.isEmpty()) {
      throw new NotFoundException("there is no prompt '" + name + "'");
    }
    title = name.value();
    removeAll();
    var page = new Page(name.value(), "Used by features through its labels.");
    page.addClassName("feature-detail");
    page.addActions(new Button("New version", VaadinIcon.PLUS.create(), _ -> edit(versions)));
    var labels = labelsOf(name);
    var change = new LabelChange(prompts, name, actor, () -> show(name));
    page.add(new LabelsCard(labels, change), new DifferenceCard(prompts, name, versions));
    versions.forEach(version -> page.add(new VersionCard(version, at(version, labels), change)));
    add(page);
  }

  private Map<String, LabelledVersion> labelsOf(PromptName name) {
    return prompts.all().stream()
        .filter(summary -> summary.name().equals(name))
        .findFirst()
        .map(PromptSummary::labels)
        .orElse(Map.of());
  }

  /** The labels that point at a version. */
  private static SortedSet<String> at(PromptVersion version, Map<String, LabelledVersion> labels) {
    return labels.entrySet().stream()
        .filter(label -> label.getValue().version() == version.version())
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void edit(List<PromptVersion> versions) {
    DraftDialog.after(
            versions.getFirst(),
            (name, draft) -> {
              prompts.save(name, draft, actor);
              show(name);
            })
        .open();
  }

  @Override
  public String getPageTitle() {
    return title + " · Plimsoll";
  }
}
