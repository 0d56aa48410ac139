package dev.plimsoll.ui.features;

import static dev.plimsoll.ui.parts.Buttons.small;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.flow.component.html.Div;
import dev.plimsoll.answers.Citation;
import dev.plimsoll.domain.Passage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The passages that an answer cites, by number. */
class Sources extends Div {
  /** The passages that are cited, each at the place of its number. */
  static List<Passage> passages(List<Citation> citations) {
    var last = citations.stream().mapToInt(Citation::number).max().orElse(0);
    var passages = new ArrayList<>(Collections.nCopies(last, new Passage("", "", "", "")));
    citations.forEach(cited -> passages.set(cited.number() - 1, cited.passage()));
    return passages;
  }

  Sources(List<Citation> citations) {
    addClassName("sources");
    setVisible(!citations.isEmpty());
    for (var citation : citations) {
      var number = citation.number();
      add(
          small(
              text("passage.numbered", number, citation.passage().title()),
              () -> new PassageDialog(number, citation.passage()).open()));
    }
  }
}
