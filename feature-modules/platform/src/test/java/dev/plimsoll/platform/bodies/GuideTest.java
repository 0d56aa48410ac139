package dev.plimsoll.platform.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.Guide;
import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_how_much_memory_bodies_take() {
    assertThat(BodyMemory.PART_OF_HEAP).isEqualTo(10);
    assertThat(Guide.passage("15-operating", "Memory and processors"))
        .contains("The bodies of all requests together may take a tenth of the heap");
  }
}
