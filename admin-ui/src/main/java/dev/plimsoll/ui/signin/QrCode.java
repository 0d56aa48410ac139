package dev.plimsoll.ui.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.html.Image;
import io.nayuki.qrcodegen.QrCode.Ecc;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A text as a QR code, which is black on white in the dark as well: not all cameras read others.
 */
class QrCode extends Image {
  /** White modules around it, as the standard asks. */
  private static final int MARGIN = 4;

  QrCode(String text, String label) {
    super(
        "data:image/svg+xml;base64,"
            + Base64.getEncoder().encodeToString(svg(text).getBytes(UTF_8)),
        label);
    addClassName("qr-code");
  }

  /** One square for each dark module. */
  static String svg(String text) {
    var code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
    var squares =
        IntStream.range(0, code.size * code.size)
            .filter(i -> code.getModule(i % code.size, i / code.size))
            .mapToObj(
                i -> "M%d,%dh1v1h-1z".formatted(i % code.size + MARGIN, i / code.size + MARGIN))
            .collect(Collectors.joining());
    var width = code.size + 2 * MARGIN;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" shape-rendering="crispEdges">\
    <path fill="#fff" d="M0,0h%dv%dh-%dz"/><path d="%s"/></svg>\
    """
        .formatted(width, width, width, width, width, squares);
  }
}
