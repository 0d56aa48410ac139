package dev.plimsoll.models.api;

/** A provider did not do what it was asked to do with a batch. */
public final class ProviderBatchFailed extends RuntimeException {
  private final FailureKind kind;

  /**
   * @param detail for operators, without secrets
   */
  public ProviderBatchFailed(FailureKind kind, String detail) {
    super(kind + ", " + detail);
    this.kind = kind;
  }

  /** Whether it says that there is no such thing. */
  public boolean isUnknown() {
    return kind == FailureKind.REJECTED;
  }

  /** Whether it is about the key alone, and nothing was done: another may do. */
  public boolean isOfKey() {
    return kind == FailureKind.RATE_LIMITED || kind == FailureKind.NOT_AUTHORISED;
  }

  /** Whether it may do so later. */
  public boolean mayPass() {
    return switch (kind) {
      case REJECTED, NOT_AUTHORISED -> false;
      default -> true;
    };
  }
}
