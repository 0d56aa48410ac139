package dev.plimsoll.ui.admin.routing;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;

/** Tells where one question would go, and why; no model is asked. */
class TryPart extends Div {
  TryPart(RoutingDesk desk, RoutingDraft draft) {
    addClassNames("card", "stack");
    var question = new TextField("Question");
    question.addClassName("grow");
    var told = new Div();
    told.getElement().setAttribute("role", "status");
    var go =
        new Button(
            "Where does it go?",
            _ -> told.setText("To " + desk.route(draft.table(), question.getValue()) + "."));
    go.addClickShortcut(Key.ENTER).listenOn(question);
    var row = new Div(question, go);
    row.addClassNames("row", "try");
    draft.show(() -> told.setText(""));
    add(new H2("Try a question"), row, told);
  }
}
