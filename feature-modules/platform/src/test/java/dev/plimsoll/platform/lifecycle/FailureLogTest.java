package dev.plimsoll.platform.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FailureLogTest {
  private final Kept kept = new Kept();
  private final FailureLog log = new FailureLog(kept, "Following");

  @Test
  void says_once_what_fails_over_and_over() {
    log.failed(new IllegalStateException("refused"));
    log.failed(new IllegalStateException("refused"));
    assertThat(kept.lines).containsExactly("ERROR Following failed, and is tried again");
  }

  @Test
  void says_that_it_fails_for_another_reason() {
    log.failed(new IllegalStateException("closed"));
    log.failed(new IllegalStateException("refused"));
    assertThat(kept.lines).hasSize(2);
  }

  @Test
  void says_once_that_it_succeeds_again() {
    log.succeeded();
    log.failed(new IllegalStateException("refused"));
    log.succeeded();
    log.succeeded();
    assertThat(kept.lines)
        .containsExactly(
            "ERROR Following failed, and is tried again", "INFO Following succeeds again");
  }

  @Test
  void says_the_same_again_once_it_had_succeeded() {
    log.failed(new IllegalStateException("refused"));
    log.succeeded();
    log.failed(new IllegalStateException("refused"));
    assertThat(kept.lines).hasSize(3);
  }

  /** Keeps what is logged. */
  private static final class Kept implements Logger {
    private final List<String> lines = new ArrayList<>();

    @Override
    public String getName() {
      return "kept";
    }

    @Override
    public boolean isLoggable(Level level) {
      return true;
    }

    @Override
    public void log(
        Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
      lines.add(level + " " + message);
    }

    @Override
    public void log(
        Level level, @Nullable ResourceBundle bundle, String format, @Nullable Object... values) {
      lines.add(level + " " + format);
    }
  }
}
