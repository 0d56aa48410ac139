package dev.plimsoll.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;

/**
 * The view of one thing, which its address names: looks the thing up, shows it, and shows it again
 * when it has changed. Where there is no such thing the address leads nowhere.
 */
public abstract class DetailView<T> extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final String parameter;
  private String id = "";
  private QueryParameters query = QueryParameters.empty();
  private Page page = new Page("", "");

  /**
   * @param parameter of the route that names the thing
   */
  protected DetailView(String parameter) {
    this.parameter = parameter;
  }

  /** The thing of this name, whatever the name is. */
  protected abstract Optional<T> find(String name);

  protected abstract Page page(T thing);

  /** Goes where the thing was listed, when it is gone. */
  protected void leave() {
    UI.getCurrent().getPage().reload();
  }

  @Override
  public final void beforeEnter(BeforeEnterEvent event) {
    id = event.getRouteParameters().get(parameter).orElse("");
    query = event.getLocation().getQueryParameters();
    show(find(id).orElseThrow(NotFoundException::new));
  }

  /** What the address asks for beside the thing itself; empty where it asks for nothing. */
  protected final String asked(String name) {
    return query.getSingleParameter(name).orElse("");
  }

  /** The thing as it is now; empty where it is gone. */
  protected final Optional<T> current() {
    return find(id);
  }

  /** Shows the thing as it is now. */
  protected final void refresh() {
    current().ifPresentOrElse(this::show, this::leave);
  }

  private void show(T thing) {
    page = page(thing);
    page.addClassName("feature-detail");
    removeAll();
    add(page);
  }

  @Override
  public final String getPageTitle() {
    return page.getPageTitle();
  }
}
