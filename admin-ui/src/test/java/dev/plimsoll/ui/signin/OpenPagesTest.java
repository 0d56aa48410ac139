package dev.plimsoll.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.domain.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenPagesTest {
  private static final UserId UMA = new UserId("uma");
  private static final UserId ADA = new UserId("ada");

  private final OpenPages pages = new OpenPages();
  private final List<Integer> closed = new ArrayList<>();

  @Test
  void close_the_oldest_of_a_person_for_one_more_than_there_may_be() {
    open(UMA, OpenPages.MOST);
    open(ADA, 1);
    assertThat(closed).isEmpty();
    open(UMA, 2);
    assertThat(closed).containsExactly(1, 2);
    assertThat(pages.of(UMA)).isEqualTo(OpenPages.MOST);
    assertThat(pages.of(ADA)).isEqualTo(1);
  }

  @Test
  void forget_those_that_people_close() {
    OpenPages.Page page = () -> closed.add(0);
    pages.opened(UMA, page);
    pages.closed(UMA, page);
    assertThat(pages.of(UMA)).isZero();
    open(UMA, OpenPages.MOST);
    assertThat(closed).isEmpty();
  }

  @Test
  void let_a_page_that_is_closed_say_so_at_once() {
    var itself = new ArrayList<OpenPages.Page>();
    OpenPages.Page page =
        () -> {
          closed.add(0);
          pages.closed(UMA, itself.getFirst());
        };
    itself.add(page);
    pages.opened(UMA, page);
    open(UMA, OpenPages.MOST);
    assertThat(closed).containsExactly(0);
    assertThat(pages.of(UMA)).isEqualTo(OpenPages.MOST);
  }

  private void open(UserId person, int count) {
    IntStream.rangeClosed(1, count).forEach(i -> pages.opened(person, () -> closed.add(i)));
  }
}
