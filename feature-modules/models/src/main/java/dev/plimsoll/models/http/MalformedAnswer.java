package dev.plimsoll.models.http;

/** What a provider sent is not what its wire promises. */
public final class MalformedAnswer extends RuntimeException {
  private final String detail;

  public MalformedAnswer(String detail) {
    super(detail);
    this.detail = detail;
  }

  String detail() {
    return detail;
  }
}
