package dev.plimsoll.ui.review;

import static dev.plimsoll.ui.parts.Elements.div;
import static dev.plimsoll.ui.text.Messages.text;

import com.vaadin.cdi.annotation.CdiComponent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.plimsoll.access.Caller;
import dev.plimsoll.access.Role;
import dev.plimsoll.audits.AuditResult;
import dev.plimsoll.audits.AuditReviews;
import dev.plimsoll.audits.IsoWeek;
import dev.plimsoll.audits.WeeklyAudits;
import dev.plimsoll.monitoring.Measure;
import dev.plimsoll.monitoring.Monitoring;
import dev.plimsoll.ui.parts.EmptyState;
import dev.plimsoll.ui.parts.Page;
import dev.plimsoll.ui.shell.MainLayout;
import dev.plimsoll.ui.signin.CurrentCaller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;

/** The conversations of a week to be rated one by one, and the hallucination rate they give. */
@Route(value = ReviewNavigation.ROUTE, layout = MainLayout.class)
@RolesAllowed({"REVIEWER", "ADMIN"})
@CdiComponent
public class ReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {
  private static final int WEEKS = 26;

  private final WeeklyAudits audits;
  private final AuditReviews desk;
  private final Monitoring monitoring;
  private final Clock clock;
  private final Caller caller;
  private Optional<IsoWeek> asked = Optional.empty();
  private Div findings = new Div();

  @Inject
  ReviewView(
      WeeklyAudits audits,
      AuditReviews desk,
      Monitoring monitoring,
      Clock clock,
      CurrentCaller current) {
    this.monitoring = monitoring;
    this.audits = audits;
    this.desk = desk;
    this.clock = clock;
    caller = current.caller();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    asked = event.getRouteParameters().get(ReviewNavigation.WEEK).map(ReviewView::known);
    show();
  }

  private static IsoWeek known(String name) {
    return IsoWeek.named(name).orElseThrow(NotFoundException::new);
  }

  private void show() {
    removeAll();
    var latest = audits.results(1).stream().map(AuditResult::week).findFirst();
    var week = asked.or(() -> latest);
    var result = week.flatMap(audits::result);
    var page = new Page(text("review.title"), purpose());
    page.addClassName("review-page");
    if (isAdmin()) {
      page.addActions(new ScheduleButton(audits, caller, this::show));
      result.ifPresent(_ -> page.addActions(drawButton()));
    }
    result.ifPresentOrElse(found -> show(page, found), () -> page.add(nothing(week, latest)));
    add(page);
  }

  private String purpose() {
    var schedule = audits.schedule();
    return text(
        "review.purpose",
        ScheduleText.of(schedule),
        schedule.sampleSize(),
        schedule.next(clock.instant()));
  }

  private void show(Page page, AuditResult result) {
    findings = div("stack");
    page.add(new ReviewDesk(result, audits, desk, caller, this::refreshFindings), findings);
    refreshFindings(result);
  }

  private void refreshFindings(AuditResult result) {
    findings.removeAll();
    findings.add(
        new FindingsCard(result, limit()), new SampleCard(desk.sample(result, caller), isAdmin()));
    var weeks = audits.results(WEEKS);
    findings.add(new TrendCard(weeks, result.week(), limit()), new DrawCard(audits, result.draw()));
  }

  /** The share above which a hallucination rate is marked. */
  private double limit() {
    return monitoring.thresholds().stream()
        .filter(threshold -> threshold.measure() == Measure.HALLUCINATION_RATE)
        .mapToDouble(threshold -> threshold.value().movePointLeft(2).doubleValue())
        .findFirst()
        .orElseThrow();
  }

  private Component nothing(Optional<IsoWeek> week, Optional<IsoWeek> latest) {
    var ways = new ArrayList<Component>();
    latest.map(ReviewView::wayTo).ifPresent(ways::add);
    if (isAdmin()) {
      ways.add(drawButton());
    }
    return new EmptyState(
        VaadinIcon.CLIPBOARD_CHECK,
        week.map(one -> text("review.none.week", one)).orElse(text("review.none")),
        isAdmin() ? text("review.none.draw") : text("review.none.wait"),
        ways.toArray(Component[]::new));
  }

  private DrawButton drawButton() {
    return new DrawButton(
        audits,
        caller,
        audits.schedule().weekOf(clock.instant()),
        week -> UI.getCurrent().navigate(ReviewNavigation.pathOf(week).substring(1)));
  }

  private static Anchor wayTo(IsoWeek week) {
    return new Anchor(ReviewNavigation.pathOf(week), text("review.latest", week));
  }

  private boolean isAdmin() {
    return caller.has(Role.ADMIN);
  }

  @Override
  public String getPageTitle() {
    return text(
        "page.title",
        asked.map(week -> text("review.title.week", week)).orElse(text("review.title")));
  }
}
