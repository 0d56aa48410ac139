package dev.plimsoll.evals.rest;

import dev.plimsoll.evals.results.CaseStatus;
import dev.plimsoll.evals.results.GradedCase;
import dev.plimsoll.evals.results.PassThreshold;
import dev.plimsoll.evals.results.RunReport;
import dev.plimsoll.evals.results.RunState;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * A run in the XML of JUnit, which CI servers read: a suite for each category, a test case for each
 * case. A run that is not finished has one more test case, which says why.
 */
final class JUnitReport {
  private final RunReport report;
  private final Xml xml;

  private JUnitReport(RunReport report, Xml xml) {
    this.report = report;
    this.xml = xml;
  }

  static String of(RunReport report, @Nullable PassThreshold threshold) {
    var text = new StringWriter();
    try {
      var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new JUnitReport(report, new Xml(writer)).write(threshold);
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private void write(@Nullable PassThreshold threshold) throws XMLStreamException {
    var run = report.run();
    var unfinished = run.state() == RunState.FINISHED ? 0 : 1;
    xml.begin("testsuites");
    xml.attribute("name", run.set() + " " + run.version());
    counts(run.done() + unfinished, run.failed(), run.errors() + unfinished);
    seconds(run.duration().toMillis());
    for (var suite : suites().entrySet()) {
      suite(suite.getKey(), suite.getValue(), threshold);
    }
    if (unfinished == 1) {
      unfinished();
    }
    xml.end();
  }

  private Map<String, List<GradedCase>> suites() {
    return report.judged().stream()
        .collect(
            Collectors.groupingBy(
                each -> each.evalCase().category(), LinkedHashMap::new, Collectors.toList()));
  }

  private void suite(String category, List<GradedCase> cases, @Nullable PassThreshold threshold)
      throws XMLStreamException {
    xml.begin("testsuite");
    xml.attribute("name", category);
    counts(cases.size(), count(cases, CaseStatus.FAILED), count(cases, CaseStatus.ERROR));
    seconds(cases.stream().mapToLong(each -> each.result().duration().toMillis()).sum());
    properties(threshold);
    for (var each : cases) {
      testCase(each);
    }
    xml.end();
  }

  private void properties(@Nullable PassThreshold threshold) throws XMLStreamException {
    xml.begin("properties");
    property("run", report.run().id().value());
    property("feature", report.run().feature().value());
    property("pass_rate", Double.toString(report.run().passRate().value()));
    if (threshold != null) {
      property("threshold", Double.toString(threshold.value()));
      property("gate", threshold.isReachedBy(report.run()) ? "passed" : "failed");
    }
    xml.end();
  }

  private void property(String name, String value) throws XMLStreamException {
    xml.begin("property");
    xml.attribute("name", name);
    xml.attribute("value", value);
    xml.end();
  }

  private void testCase(GradedCase graded) throws XMLStreamException {
    var asked = graded.evalCase();
    var result = graded.result();
    xml.begin("testcase");
    xml.attribute("classname", report.run().set() + "." + asked.category());
    xml.attribute("name", asked.id());
    seconds(result.duration().toMillis());
    if (!result.passed()) {
      xml.begin(result.status() == CaseStatus.ERROR ? "error" : "failure");
      xml.attribute("message", result.why());
      xml.text(
          "Input: %s%nExpected: the answer must %s%nAnswer: %s"
              .formatted(asked.input(), asked.expect().requirement(), result.answer()));
      xml.end();
    }
    xml.end();
  }

  private void unfinished() throws XMLStreamException {
    var run = report.run();
    xml.begin("testsuite");
    xml.attribute("name", "run");
    counts(1, 0, 1);
    xml.begin("testcase");
    xml.attribute("classname", run.set().value());
    xml.attribute("name", "run");
    xml.begin("error");
    xml.attribute(
        "message",
        run.reason() == null
            ? "%d of %d cases are done".formatted(run.done(), run.cases())
            : "the run was aborted: " + run.reason());
    xml.end();
    xml.end();
    xml.end();
  }

  private void counts(int tests, int failures, int errors) throws XMLStreamException {
    xml.attribute("tests", Integer.toString(tests));
    xml.attribute("failures", Integer.toString(failures));
    xml.attribute("errors", Integer.toString(errors));
  }

  private void seconds(long millis) throws XMLStreamException {
    xml.attribute("time", String.format(Locale.ROOT, "%.3f", millis / 1000.0));
  }

  private static int count(List<GradedCase> cases, CaseStatus status) {
    return (int) cases.stream().filter(each -> each.result().status() == status).count();
  }
}
