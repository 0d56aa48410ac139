package dev.plimsoll.ui.admin.models;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.models.ProviderKey;

/** One key of a provider: where it comes from, and its share of the work. */
class KeyLine extends Div {
  KeyLine(ProviderKey key) {
    addClassName("row");
    var name = new Span(key.secretFrom());
    name.addClassNames("mono", "grow");
    var most = key.perMinute();
    var share =
        new Span("weight " + key.weight() + (most == null ? "" : ", " + most + " a minute"));
    share.addClassNames("quiet", "small");
    add(name, share);
  }
}
