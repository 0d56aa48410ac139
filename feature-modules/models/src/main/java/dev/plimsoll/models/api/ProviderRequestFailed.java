package dev.plimsoll.models.api;

/** A provider did not do what was requested, other than to answer a question. */
public final class ProviderRequestFailed extends RuntimeException {
  private final FailureKind kind;
  private final String detail;

  /**
   * @param detail for operators, without secrets
   */
  public ProviderRequestFailed(FailureKind kind, String detail) {
    super(kind + ", " + detail);
    this.kind = kind;
    this.detail = detail;
  }

  /** For operators, without secrets. */
  public String detail() {
    return detail;
  }

  public FailureKind kind() {
    return kind;
  }

  /** Whether the provider says that there is no such batch or file. */
  public boolean isUnknown() {
    return kind == FailureKind.REJECTED;
  }

  /** Whether only the key was refused and nothing was done, so that another key may work. */
  public boolean isOfKey() {
    return kind == FailureKind.RATE_LIMITED || kind == FailureKind.NOT_AUTHORISED;
  }

  /** Whether it may work later. */
  public boolean mayPass() {
    return switch (kind) {
      case REJECTED, SCHEMA_TOO_COMPLEX, UNSUPPORTED, NOT_AUTHORISED -> false;
      default -> true;
    };
  }
}
