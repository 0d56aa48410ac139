package dev.plimsoll.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QrCodeTest {
  @Test
  void is_drawn_in_squares_within_a_white_margin_of_four() {
    var svg = QrCode.svg("otpauth://totp/Plimsoll:ada?secret=ABCD");
    // The upper left finder pattern: seven dark modules, then a light one.
    assertThat(svg)
        .contains("M4,4h1v1h-1z", "M10,4h1v1h-1z")
        .doesNotContain("M11,4h", "M3,", "M4,3h");
    var width = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+).*", "$1"));
    assertThat(width).isBetween(21 + 8, 45 + 8);
    assertThat(svg).contains("M" + (width - 5) + ",4h").doesNotContain("M" + (width - 4) + ",");
  }
}
