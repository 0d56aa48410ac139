package dev.plimsoll.evals.rest;

import static dev.plimsoll.evals.rest.Reports.judged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.evals.results.CaseStatus;
import dev.plimsoll.evals.results.GradedCase;
import dev.plimsoll.evals.results.PassThreshold;
import dev.plimsoll.evals.results.RunState;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class JUnitReportTest {
  private static final PassThreshold MOST = new PassThreshold(0.8);

  @Test
  void has_a_suite_for_each_category_and_a_test_case_for_each_case() throws Exception {
    var xml =
        parsed(
            written(
                RunState.FINISHED,
                judged("port", "ops", CaseStatus.PASSED, "9080"),
                judged("disk", "ops", CaseStatus.FAILED, "no"),
                judged("key", "api", CaseStatus.ERROR, "")));
    var root = xml.getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("testsuites");
    assertThat(counts(root)).containsExactly("3", "1", "1", "2.000");
    var suites = xml.getElementsByTagName("testsuite");
    assertThat(suites.getLength()).isEqualTo(2);
    assertThat(((Element) suites.item(0)).getAttribute("name")).isEqualTo("ops");
    assertThat(counts((Element) suites.item(0))).containsExactly("2", "1", "0", "3.000");
    assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(3);
    assertThat(xml.getElementsByTagName("error").getLength()).isEqualTo(1);
  }

  @Test
  void a_failure_tells_the_input_the_expectation_and_the_answer() throws Exception {
    var xml =
        parsed(written(RunState.FINISHED, judged("port", "ops", CaseStatus.FAILED, "Port 80.")));
    var failure = (Element) xml.getElementsByTagName("failure").item(0);
    assertThat(failure.getAttribute("message")).isEqualTo("why not");
    assertThat(failure.getTextContent())
        .contains("What of port?", "the answer must contain \"9080\"", "Port 80.");
  }

  @Test
  void tells_the_gate_as_a_property() {
    assertThat(written(RunState.FINISHED, judged("port", "ops", CaseStatus.PASSED, "9080")))
        .contains("name=\"gate\" value=\"passed\"", "name=\"threshold\" value=\"0.8\"");
    assertThat(written(RunState.FINISHED, judged("port", "ops", CaseStatus.FAILED, "80")))
        .contains("name=\"gate\" value=\"failed\"");
  }

  @Test
  void a_run_that_broke_off_is_never_green() throws Exception {
    var report =
        Reports.report(
            RunState.BROKEN_OFF,
            "the feature is killed",
            List.of(judged("port", "ops", CaseStatus.PASSED, "9080")));
    var xml = parsed(JUnitReport.of(report, MOST));
    assertThat(counts(xml.getDocumentElement())).startsWith("2", "0", "1");
    var error = (Element) xml.getElementsByTagName("error").item(0);
    assertThat(error.getAttribute("message"))
        .isEqualTo("the run was aborted: the feature is killed");
  }

  @Test
  void a_run_that_goes_on_says_how_far_it_is() throws Exception {
    var xml = parsed(written(RunState.RUNNING, judged("port", "ops", CaseStatus.PASSED, "9080")));
    var error = (Element) xml.getElementsByTagName("error").item(0);
    assertThat(error.getAttribute("message")).isEqualTo("1 of 4 cases are done");
  }

  @Property(tries = 300)
  void any_answer_gives_well_formed_xml(@ForAll String id, @ForAll String answer) throws Exception {
    var xml = parsed(written(RunState.FINISHED, judged(id, id, CaseStatus.FAILED, answer)));
    assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(1);
  }

  @Test
  void keeps_marks_and_smileys_and_replaces_what_xml_may_not_hold() throws Exception {
    var answer = "<b> & \"]]>\" \uD83D\uDE00 \u0000\u001B\uD83D end";
    var xml = parsed(written(RunState.FINISHED, judged("a", "b", CaseStatus.FAILED, answer)));
    assertThat(xml.getElementsByTagName("failure").item(0).getTextContent())
        .endsWith("<b> & \"]]>\" \uD83D\uDE00 \uFFFD\uFFFD\uFFFD end");
  }

  private static List<String> counts(Element element) {
    return List.of(
        element.getAttribute("tests"),
        element.getAttribute("failures"),
        element.getAttribute("errors"),
        element.getAttribute("time"));
  }

  private static String written(RunState state, GradedCase... graded) {
    return JUnitReport.of(Reports.report(state, null, List.of(graded)), MOST);
  }

  private static Document parsed(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
