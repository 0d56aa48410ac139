package dev.plimsoll.ui.admin.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.access.security.SecurityEvent;
import dev.plimsoll.access.security.SecurityEvent.Kind;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityCsvTest {
  @Test
  void has_no_formula_that_a_stranger_typed() throws IOException {
    var event =
        new SecurityEvent(
            "1", Instant.parse("2026-11-29T08:00:00Z"), Kind.SIGN_IN_FAILED, "=…", "\"a\"");
    var out = new StringWriter();
    SecurityCsv.write(List.of(event), out);
    assertThat(out)
        .hasToString(
            "at,kind,person,network\r\n"
                + "2026-11-29T08:00:00Z,SIGN_IN_FAILED,'=…,\"\"\"a\"\"\"\r\n");
  }
}
