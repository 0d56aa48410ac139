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
 * The view of one thing, which the address names. Shows the thing again when it has changed; if it
 * does not exist, the page is not found.
 */
public abstract class DetailView<T> extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private final String parameter;
  private String id = "";
  private QueryParameters query = QueryParameters.empty();
  private Page page = new Page("", "");

  /**
   * @param parameter the route parameter that names the thing
   */
  protected DetailView(String parameter) {
    this.parameter = parameter;
  }

  /** The thing with this name. */
  protected abstract Optional<T> find(String name);

  protected abstract Page page(T thing);

  /** Goes back to the list if the thing no longer exists. */
  protected void leave() {
    UI.getCurrent().getPage().reload();
  }

  @Override
  public final void beforeEnter(BeforeEnterEvent event) {
    id = event.getRouteParameters().get(parameter).orElse("");
    query = event.getLocation().getQueryParameters();
    show(find(id).orElseThrow(NotFoundException::new));
  }

  /** A query parameter of the address; empty if there is none. */
  protected final String asked(String name) {
    return query.getSingleParameter(name).orElse("");
  }

  /** All query parameters of the address. */
  protected final QueryParameters query() {
    return query;
  }

  /** The current state of the thing; empty if it no longer exists. */
  protected final Optional<T> current() {
    return find(id);
  }

  /** Shows the current state of the thing. */
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
