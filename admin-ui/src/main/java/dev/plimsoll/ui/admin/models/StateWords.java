package dev.plimsoll.ui.admin.models;

import com.vaadin.flow.component.details.Details;
import dev.plimsoll.ui.parts.Facts;

/** What the states of circuits and keys mean. */
class StateWords extends Details {
  StateWords() {
    super("What the states mean");
    setOpened(true);
    addClassName("card");
    add(
        new Facts()
            .with("closed", "Calls pass to the provider.")
            .with(
                "open",
                "Half of the latest attempts failed: the provider is not asked for 10 seconds, and"
                    + " calls go to the next rung.")
            .with("half open", "One call at a time tries whether the provider has recovered.")
            .with("ready", "The key is used in its turn.")
            .with("limited", "The provider answered 429: the key rests for as long as it asked.")
            .with(
                "refused",
                "The provider answered 401 or 403: the key rests for 5 minutes while others work.")
            .with("missing", "The environment variable of the key is not set on this node."));
  }
}
