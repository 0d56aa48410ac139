package dev.plimsoll.ui.admin.calls;

import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import dev.plimsoll.calls.CallLog;
import dev.plimsoll.calls.record.CallPage;
import dev.plimsoll.domain.CallId;

/** Leads from a call to those after and before it in the list that it was opened from, and back. */
class CallPager extends Nav {
  CallPager(CallLog calls, CallQuery query, CallId call) {
    addClassNames("row", "call-pages");
    setAriaLabel(text("call.pages"));
    var filter = query.filter();
    add(new Anchor(query.address("/admin/calls"), text("call.pages.all")));
    add(calls.newer(filter, call, 1), query, text("calls.newer"));
    add(calls.older(filter, call, 1), query, text("calls.older"));
  }

  private void add(CallPage next, CallQuery query, String words) {
    next.calls()
        .forEach(call -> add(new Anchor(query.address("/admin/calls/" + call.id()), words)));
  }
}
