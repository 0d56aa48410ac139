package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.parts.Elements.span;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.platform.Json;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Verbatim;
import dev.plimsoll.ui.text.Percent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A label with its confidence, from a checked JSON answer, and the JSON itself. */
class LabelCard extends AnswerCard {
  private static final double SURE = 0.6;

  LabelCard(Caller caller, Desk desk) {
    super(caller, desk);
  }

  @Override
  public void said(String json) {
    if (!showLabel(json)) {
      super.said(json);
    }
  }

  @Override
  void show(CallRecord record) {
    if (!showLabel(record.call().answer())) {
      super.show(record);
    }
  }

  private boolean showLabel(String json) {
    try {
      var label = Json.parse(json);
      if (!label.path("label").isString()) {
        return false;
      }
      add(label(label));
      hideProgress();
      return true;
    } catch (JacksonException e) {
      return false;
    }
  }

  private static Div label(JsonNode answer) {
    var confidence = Math.clamp(answer.path("confidence").asDouble(0), 0, 1);
    var percent = Percent.of(confidence);
    var bar = new ProgressBar(0, 1, confidence);
    bar.getElement().setAttribute("aria-label", text("label.confidence", percent));
    var words = confidence < SURE ? text("label.unsure", percent) : text("label.sure", percent);
    var chip =
        new Chip(
            answer.path("label").stringValue(),
            confidence < SURE ? Chip.Mood.WARN : Chip.Mood.GOOD);
    return div(
        "stack",
        div("row", chip, span("quiet", words)),
        bar,
        new Verbatim(answer.toPrettyString()));
  }
}
