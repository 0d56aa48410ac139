package dev.plimsoll.ui.admin.evals;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.plimsoll.evals.CategoryResult;
import dev.plimsoll.ui.parts.Chip;
import java.util.List;
import java.util.Locale;

/** The pass rate of each category, and how it moved against the run before. */
class CategoryTable extends Div {
  CategoryTable(List<CategoryResult> categories) {
    addClassName("categories");
    categories.forEach(each -> add(row(each)));
  }

  private static Div row(CategoryResult result) {
    var name = new Span(result.category());
    name.addClassName("name");
    var row = new Div(name, new RateBar(result.rate()), change(result));
    row.addClassName("category");
    return row;
  }

  private static Span change(CategoryResult result) {
    var points = result.change() * 100;
    if (result.before() == null || Math.abs(points) < 0.05) {
      var same = new Span(result.before() == null ? "" : "as before");
      same.addClassNames("quiet", "small");
      return same;
    }
    return new Chip(
        String.format(Locale.ROOT, "%+.0f points", points),
        points > 0 ? Chip.Mood.GOOD : Chip.Mood.BAD);
  }
}
