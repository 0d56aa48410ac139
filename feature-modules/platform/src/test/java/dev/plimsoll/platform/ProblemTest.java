package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response.Status;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void repeats_no_more_of_a_request_than_a_person_reads() {
    var long70 = "x".repeat(70_000);
    var problem = new Problem(Status.BAD_REQUEST, "It was '" + long70 + "'").in(long70);
    assertThat(problem.bytes()).hasSizeLessThan(3_000);
    assertThat(problem.in("name").json().path("field").stringValue()).isEqualTo("name");
  }
}
