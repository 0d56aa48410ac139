package dev.plimsoll.ui.features;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.plimsoll.access.Caller;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.platform.Json;
import dev.plimsoll.ui.parts.Chip;
import dev.plimsoll.ui.parts.Verbatim;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A label with its confidence, from a checked JSON answer, and the JSON itself. */
class LabelCard extends AnswerCard {
  private static final double SURE = 0.6;
  private static final int PERCENT = 100;

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
    var percent = Math.round(confidence * PERCENT);
    var bar = new ProgressBar(0, 1, confidence);
    bar.getElement().setAttribute("aria-label", "Confidence " + percent + "%");
    var words = new Span(percent + "% sure" + (confidence < SURE ? " — have a person look" : ""));
    words.addClassName("quiet");
    var chip =
        new Chip(
            answer.path("label").stringValue(),
            confidence < SURE ? Chip.Mood.WARN : Chip.Mood.GOOD);
    var head = new Div(chip, words);
    head.addClassName("row");
    var card = new Div(head, bar, new Verbatim(answer.toPrettyString()));
    card.addClassName("stack");
    return card;
  }
}
