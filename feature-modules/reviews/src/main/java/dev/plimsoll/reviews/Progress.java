package dev.plimsoll.reviews;

/** How far reviewers have come. */
public record Progress(int items, int rated) {
  public int left() {
    return items - rated;
  }

  Progress plus(Progress other) {
    return new Progress(items + other.items, rated + other.rated);
  }

  public boolean isDone() {
    return rated == items;
  }
}
