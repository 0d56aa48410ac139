package dev.plimsoll.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentTest {
  @Test
  void makes_a_heading_an_anchor() {
    assertThat(Document.anchor("Crashes, kill -9 and the journal"))
        .isEqualTo("crashes-kill-9-and-the-journal");
    assertThat(Document.anchor("What is it?")).isEqualTo("what-is-it");
  }
}
