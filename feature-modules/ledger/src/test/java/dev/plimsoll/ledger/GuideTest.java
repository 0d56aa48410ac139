package dev.plimsoll.ledger;

import static dev.plimsoll.testing.Guide.passage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuideTest {
  @Test
  void says_how_soon_other_nodes_act_on_a_change() {
    assertThat(LedgerFeed.PAUSE).hasMillis(500);
    assertThat(passage("05-kill-switch", "How fast a kill arrives"))
        .contains("Other nodes act on the kill within about half a second.");
    assertThat(passage("15-operating", "More than one server"))
        .contains("on the other servers within about half a second");
  }
}
