package dev.plimsoll.models.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfPagesTest {
  private static final String CATALOGUE = "<</Type /Catalog /Pages 2 0 R>>";
  private static final String PAGE = "<</Type /Page /Parent 2 0 R>>";

  @Test
  void are_counted_in_a_plain_file() {
    assertThat(PdfPages.atMost(Pdf.ofPages(3))).hasValue(3);
    assertThat(PdfPages.atMost(Pdf.ofPages(700))).hasValue(700);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<</Type /Pages /Kids [3 0 R 4 0 R]>>",
        "<</Type /Pages /K#69ds [3 0 R\r%]\n4 0 R]>>",
        "<</Kids[3 0 R 3 0 R]/Type/Pages>>",
        "<</Type /Pages /Kids 5 0 R>>",
        "<</Type /Pages /Kids [6 0 R]>>",
        "<</Type /Pages /Kids [3 0 R 99 0 R]>>",
        "<</Type /Pages /Kids [3 0 R] /Other ((\\)) <</Kids [9 9]>>) /More <20 2f> /X -.5 /X 1>>"
      })
  void are_counted_however_they_are_listed(String root) {
    var pdf =
        new Pdf()
            .object(1, CATALOGUE)
            .object(2, root)
            .object(3, PAGE)
            .object(4, "<</Type /#50age>>")
            .object(5, "[4 0 R 3 0 R]")
            .object(6, "<</Kids [4 0 R 3 0 R]>>");
    assertThat(PdfPages.atMost(pdf.bytes())).hasValue(2);
  }

  /** Programs of each kind: those that read the last version of an object, and others. */
  @Test
  void are_the_most_of_all_versions_of_a_file() {
    var pdf =
        new Pdf()
            .object(1, CATALOGUE)
            .object(2, "<</Type /Pages /Kids [3 0 R 3 0 R 3 0 R]>>")
            .object(3, PAGE);
    var first = pdf.length();
    pdf.ended("/Root 1 0 R").object(2, "<</Type /Pages /Kids [3 0 R]>>");
    assertThat(PdfPages.atMost(pdf.ended("/Root 1 0 R /Prev " + first).written())).hasValue(3);
  }

  @Test
  void are_counted_in_packed_objects() {
    var objects = new TreeMap<>(Map.of(1, CATALOGUE));
    var kids = new StringBuilder();
    for (var i = 10; i < 40; i++) {
      objects.put(i, PAGE);
      kids.append(i).append(" 0 R ");
    }
    objects.put(2, "<</Type /Pages /Kids [" + kids + "]>>");
    var pdf = new Pdf().packed(7, objects);
    assertThat(PdfPages.atMost(pdf.bytes())).hasValue(30);

    var other = new Pdf().packed(7, objects);
    var at = other.length();
    assertThat(PdfPages.atMost(withTable(other, at))).hasValue(30);
  }

  private static byte[] withTable(Pdf pdf, int at) {
    var entries =
        "/Type /XRef /W [1 2 1] /Index [1 1 7 1] /Root 1 0 R /Filter /FlateDecode"
            + " /DecodeParms <</Predictor 12 /Columns 4>>";
    // Each row is the difference to the last: 1 is the first in 7, and 7 is at byte 9.
    var data = "\2\2\0\7\0" + "\2\377\0\2\0";
    return pdf.stream(8, entries, Pdf.deflated(data)).raw("startxref\n" + at + "\n%%EOF").written();
  }

  /** What programs read in different ways. */
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void are_not_told_where_they_may_be_hidden(String how, UnaryOperator<Pdf> more) {
    assertThat(PdfPages.atMost(onePage().bytes())).hasValue(1);
    assertThat(PdfPages.atMost(more.apply(onePage()).bytes())).isEmpty();
  }

  static Stream<Arguments> are_not_told_where_they_may_be_hidden() {
    var hidden = "7 0 obj <</Kids [3 0 R 3 0 R]>> endobj";
    return Stream.of(
        how("an object in a text", pdf -> pdf.object(4, "(" + hidden + ")")),
        how("an object in a comment", pdf -> pdf.raw("%" + hidden + "\n")),
        how("an object in a stream", pdf -> pdf.stream(4, "", hidden)),
        how("an object behind a comment", pdf -> pdf.stream(4, "", "7 0 %\nobj\n<<>>")),
        how("an object without a blank", pdf -> pdf.stream(4, "", "7 0obj\n<<>>")),
        how("an end of an object in a text", pdf -> pdf.object(4, "(endobj)")),
        how("a table in a comment", pdf -> pdf.raw("%startxref 20\n")),
        how("a table in a text", pdf -> pdf.object(4, "(\nxref 0 0 trailer)")),
        how("a trailer in a stream", pdf -> pdf.stream(4, "", "trailer <</Root 1 0 R>>")),
        how("an object that is another", pdf -> pdf.object(4, "2 0 R")),
        how("a list in a list", pdf -> pdf.object(2, "<</Type /Pages /Kids [<<>>]>>")),
        how("a circle", pdf -> pdf.object(3, "<</Kids [2 0 R]>>")),
        how("a key twice", pdf -> pdf.object(4, "<</Kids [3 0 R] /K#69ds [3 0 R 3 0 R]>>")),
        how("an unknown word", pdf -> pdf.object(4, "hello")),
        how("words between", pdf -> pdf.raw("hello\n")),
        how("an object without end", pdf -> pdf.raw("4 0 obj 1 5 0 obj 2 endobj")),
        how("a short length", pdf -> stream(pdf, "/Length 1", "abc")),
        how("a long length", pdf -> stream(pdf, "/Length 999", "abc")),
        how("no length", pdf -> stream(pdf, "", "abc")),
        how("a length elsewhere", pdf -> stream(pdf.object(5, "2"), "/Length 5 0 R", "abc")),
        how("a length nowhere", pdf -> stream(pdf, "/Length 5 0 R", "abc")),
        how("two ends", pdf -> pdf.stream(4, "", "abc\nendstream endobj")),
        how("a blank behind stream", pdf -> pdf.object(4, "<</Length 1>>\nstream \na\nendstream")),
        how(
            "another filter",
            pdf -> pdf.stream(4, "/Type /ObjStm /First 4 /Filter /LZWDecode", "abc")),
        how(
            "two filters",
            pdf -> pdf.stream(4, "/First 4 /Filter [/FlateDecode /FlateDecode]", "abc")),
        how("short names", pdf -> pdf.stream(4, "/First 4 /DP <<>>", "1 0 <<>>")),
        how("a prediction with a sign", pdf -> predicted(pdf, "+12", "5")),
        how("a prediction elsewhere", pdf -> predicted(pdf, "6 0 R", "5")),
        how("a fraction of a prediction", pdf -> predicted(pdf, "12.0", "5")),
        how("a long prediction", pdf -> predicted(pdf, "0000000000012", "5")),
        how("columns beyond measure", pdf -> predicted(pdf, "12", "4294967301")),
        how("objects over each other", pdf -> pdf.stream(4, "/First 8", "8 0 9 1 [1 2]")),
        how("one object many times", pdf -> pdf.stream(4, "/First 8", "8 0 8 0 [1 2]")),
        how(
            "a place far before its object",
            pdf -> {
              var at = pdf.length();
              return pdf.raw(" ".repeat(17))
                  .object(4, "1")
                  .raw("xref\n4 1\n%010d 00000 n \ntrailer <<>>\n".formatted(at));
            }),
        how("broken data", pdf -> pdf.stream(4, "/First 4 /Filter /FlateDecode", "abc")),
        how(
            "far more than is sent",
            pdf ->
                pdf.stream(
                    4, "/First 4 /Filter /FlateDecode", Pdf.deflated(" ".repeat(33_000_000)))),
        how("encrypted", pdf -> pdf.ended("/Root 1 0 R /Encrypt 9 0 R")),
        how("a table elsewhere", pdf -> pdf.ended("/Root 1 0 R /Prev 20")),
        how("an end elsewhere", pdf -> pdf.raw("startxref\n20\n")),
        how(
            "an object elsewhere",
            pdf -> pdf.raw("xref\n7 1\n0000000020 00000 n \ntrailer <</Root 1 0 R>>\n")),
        how(
            "a packed object elsewhere",
            pdf -> pdf.stream(4, "/Type /XRef /W [1 1 1] /Index [9 1]", "\2\7\0")));
  }

  private static Pdf stream(Pdf pdf, String length, String data) {
    return pdf.object(4, "<<" + length + ">>\nstream\n" + data + "\nendstream");
  }

  private static Pdf predicted(Pdf pdf, String predictor, String columns) {
    var settings = "/DecodeParms <</Predictor %s /Columns %s>>".formatted(predictor, columns);
    return pdf.stream(
        4, "/First 4 /Filter /FlateDecode " + settings, Pdf.deflated("\0001 0 <<>>\n"));
  }

  private static Pdf onePage() {
    return new Pdf()
        .object(1, CATALOGUE)
        .object(2, "<</Type /Pages /Kids [3 0 R]>>")
        .object(3, PAGE);
  }

  private static Arguments how(String how, UnaryOperator<Pdf> more) {
    return Arguments.of(how, more);
  }

  /** Whoever follows the ways to hide pages finds each of them counted. */
  @ParameterizedTest
  @ValueSource(strings = {"(end)", "(a string stream\n)", "/Kids", "<656e646f626a>"})
  void are_found_behind_what_looks_like_something_else(String decoy) {
    var list = "<</Type /Pages /Kids [3 0 R 3 0 R]>>";
    var data = "1 0 2 40      " + CATALOGUE + " ".repeat(9) + list;
    var pdf =
        new Pdf()
            .object(5, decoy).object(6, "<</Kids [3 0 R]>>").object(3, PAGE).stream(
                7,
                "/Type /ObjStm /X "
                    + decoy
                    + " /N 2 /First 14 /Y /"
                    + "p".repeat(5_000)
                    + " /Filter /FlateDecode",
                Pdf.deflated(data));
    assertThat(PdfPages.atMost(pdf.bytes())).hasValue(2);
  }

  /** Programs go by the type or by the list. */
  @ParameterizedTest
  @ValueSource(strings = {"/Kids []", "/Kids null", "/Kids 9 0 R", "/Kids [null]", ""})
  void are_pages_also_with_an_empty_list(String kids) {
    var pdf =
        new Pdf()
            .object(1, CATALOGUE)
            .object(2, "<</Type /Pages /Kids [" + "3 0 R ".repeat(50) + "]>>")
            .object(3, "<</Type /Page " + kids + ">>");
    assertThat(PdfPages.atMost(pdf.bytes())).hasValue(50);
  }

  @Test
  void are_none_in_a_file_with_something_before_it() {
    var file = Pdf.ofPages(1);
    var more = new byte[file.length + 1];
    more[0] = '\n';
    System.arraycopy(file, 0, more, 1, file.length);
    assertThat(PdfPages.atMost(more)).isEmpty();
  }

  /** Each of them kept a server busy for minutes, or took all its memory. */
  @ParameterizedTest
  @MethodSource
  void are_soon_given_up(byte[] file) {
    assertThat(PdfPages.atMost(file)).isEmpty();
  }

  static Stream<byte[]> are_soon_given_up() {
    var space = " ".repeat(200_000);
    var far = onePage();
    var at = far.length();
    far.raw(space)
        .object(4, "1")
        .raw("xref\n" + "4 1\n%010d 00000 n \n".formatted(at).repeat(10_000) + "trailer <<>>\n");
    return Stream.of(
        far.bytes(),
        again("(" + "a".repeat(1_000_000) + ")"),
        again("[0 0 R/" + "a".repeat(4_000_000) + "]"));
  }

  /** A file in which a long object is named a thousand times. */
  private static byte[] again(String object) {
    var index = "8 0 ".repeat(1_000);
    return onePage().stream(
            4,
            "/Type /ObjStm /N 1000 /First %d /Filter /FlateDecode".formatted(index.length()),
            Pdf.deflated(index + object))
        .bytes();
  }

  @Test
  void are_none_in_what_has_none() {
    assertThat(PdfPages.atMost(new Pdf().object(1, "<<>>").bytes())).isEmpty();
    assertThat(PdfPages.atMost(new byte[0])).isEmpty();
  }
}
