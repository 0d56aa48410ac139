package dev.plimsoll.reviews;

/** The progress of reviewers. */
public record ReviewProgress(int items, int rated) {
  public int left() {
    return items - rated;
  }

  ReviewProgress plus(ReviewProgress other) {
    return new ReviewProgress(items + other.items, rated + other.rated);
  }

  public boolean isDone() {
    return rated == items;
  }
}
