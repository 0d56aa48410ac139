package dev.plimsoll.ui.admin.routing;

import static dev.plimsoll.ui.parts.Buttons.button;
import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.live;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.ui.forms.Fields;

/** Says where one question would go, and why; no model is asked. */
class TryPart extends Div {
  TryPart(RoutingDesk desk, RoutingDraft draft) {
    addClassNames("card", "stack");
    var question = Fields.line("routing.try.question");
    var answer = live(new Div(), "status");
    var go =
        button(
            text("routing.try.go"),
            () ->
                answer.setText(
                    text(
                        "routing.try.to",
                        desk.router()
                            .route(draft.table(), question.getValue(), TenantId.DEFAULT))));
    go.addClickShortcut(Key.ENTER).listenOn(question);
    draft.show(() -> answer.setText(""));
    add(new H2(text("routing.try")), div("row try", question, go), answer);
  }
}
