package dev.plimsoll.models;

/** A provider did not do what it was asked to do with a batch. */
public final class ProviderBatchFailed extends RuntimeException {
  private static final long serialVersionUID = 1;
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

  /** Whether it may do so later. */
  public boolean mayPass() {
    return switch (kind) {
      case REJECTED, NOT_AUTHORISED -> false;
      default -> true;
    };
  }
}
