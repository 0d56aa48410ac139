package dev.plimsoll.ui.admin.costs;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import dev.plimsoll.costs.Charges;
import dev.plimsoll.costs.Price;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks from which day on a price holds, and until which. */
class ValidityFields extends Div {
  private final DatePicker since = new DatePicker("From midnight UTC of");
  private final DatePicker until = new DatePicker("Until midnight UTC of");
  private final transient @Nullable Price edited;
  private final Instant now;

  /**
   * @param edited null for a new price
   */
  ValidityFields(@Nullable Price edited, Instant now) {
    this.edited = edited;
    this.now = now;
    addClassName("pairs");
    since.setPlaceholder("from now on");
    since.setClearButtonVisible(true);
    until.setPlaceholder("until further notice");
    until.setClearButtonVisible(true);
    if (edited != null) {
      since.setValue(day(edited.since()));
      since.setReadOnly(!edited.since().isAfter(now));
      until.setValue(edited.until() == null ? null : day(edited.until()));
    }
    add(since, until);
  }

  /** A price for as long as is asked for. */
  Price of(Charges charges) {
    var first = at(since.getValue(), edited == null ? null : edited.since());
    var last = at(until.getValue(), edited == null ? null : edited.until());
    return new Price(charges, Objects.requireNonNullElse(first, now), last);
  }

  /** Midnight of a day, or the very moment of that day which the price has had. */
  private static @Nullable Instant at(@Nullable LocalDate day, @Nullable Instant had) {
    if (day == null) {
      return null;
    }
    return had != null && day(had).equals(day) ? had : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }
}
