package dev.plimsoll.ui.review;

import dev.plimsoll.audits.IsoWeek;

/** The addresses of the reviews of weeks. */
public final class ReviewNavigation {
  public static final String PATH = "review";
  public static final String HELD = PATH + "/held";
  static final String WEEK = "week";
  static final String ROUTE = PATH + "/:" + WEEK + "?";

  private ReviewNavigation() {}

  public static String pathOf(IsoWeek week) {
    return "/" + PATH + "/" + week;
  }
}
