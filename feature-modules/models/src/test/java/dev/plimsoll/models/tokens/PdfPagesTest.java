package dev.plimsoll.models.tokens;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfPagesTest {
  private static final String TREE = "<</Type /Pages /Kids [3 0 R 4 0 R 5 0 R]>>";

  @Test
  void are_counted_in_a_plain_file() {
    var pages = "3 0 obj <</Type /Page /Parent 2 0 R>> endobj\n".repeat(3);
    assertThat(PdfPages.atMost(pdf(TREE + pages))).hasValue(3);
  }

  @Test
  void are_counted_where_their_names_are_spelt_otherwise() {
    var pages = "<</Type /#50age>> <</Ty#70e/P#61ge>> <</Type/Page>> /Kids [2 0 R]";
    assertThat(PdfPages.atMost(pdf(pages))).hasValue(3);
    assertThat(PdfPages.atMost(pdf("/K#69ds [2 0 R 3 0 R]"))).hasValue(2);
  }

  @Test
  void are_counted_in_compressed_objects() throws Exception {
    var kids =
        IntStream.range(10, 40)
            .mapToObj(number -> number + " 0 R")
            .collect(Collectors.joining(" "));
    var objects = deflated("1 0 2 50 <</Kids [" + kids + "]>>");
    for (var type : new String[] {"/Type /ObjStm", "/Type/Obj#53tm", ""}) {
      var stream =
          "7 0 obj <<"
              + type
              + " /N 2 /First 8 /Filter /FlateDecode>>\nstream\n"
              + objects
              + "\nendstream endobj";
      assertThat(PdfPages.atMost(pdf(stream + " <</Type /Page>>"))).as(type).hasValue(30);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Kids [3 0 R 3 0 R]",
        "/Kids [3 0 R] /Kids [3  0 R]",
        "/Kids [3 0 R] /Kids [03 00 R]",
        "/Kids [3 0 R % ]\n 3 0 R]",
        "/Kids [+3 0 R 3 0 R]",
        "/Kids 9 0 R /Kids [2 0 R]",
        "/Kids [2 0 R] /Encrypt 4 0 R",
        "/Kids [2 0 R] <</Type /ObjStm /Filter /LZWDecode>>\nstream\nx\nendstream",
        "/Kids [2 0 R] <</Type /ObjStm /Filter [/FlateDecode /LZWDecode]>>\nstream\nx\nendstream",
        "/Kids [2 0 R] <</Type /ObjStm /Filter 8 0 R>>\nstream\nx\nendstream",
        "/Kids [2 0 R] <</Type /ObjStm /Filter /FlateDecode>>\nstream\nx\nendstream",
        "/Kids [2 0 R] <</Type /ObjStm /Filter /FlateDecode>>\nstream\nx",
        "/Type /Page",
        "nothing"
      })
  void are_not_told_where_they_may_be_hidden(String content) {
    assertThat(PdfPages.atMost(pdf(content))).isEmpty();
  }

  @Test
  void are_not_told_of_a_file_that_unpacks_to_far_more() throws Exception {
    var stream =
        "<</Type /ObjStm /Filter /FlateDecode>>\nstream\n"
            + deflated(" ".repeat(17_000_000))
            + "\nendstream";
    assertThat(PdfPages.atMost(pdf("/Kids [1 0 R]" + stream))).isEmpty();
  }

  private static byte[] pdf(String content) {
    return ("%PDF-1.7\n" + content).getBytes(ISO_8859_1);
  }

  private static String deflated(String text) throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(bytes)) {
      out.write(text.getBytes(ISO_8859_1));
    }
    return bytes.toString(ISO_8859_1);
  }
}
