package dev.plimsoll.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.domain.UserId;
import dev.plimsoll.harness.SharedContainer;
import dev.plimsoll.ledger.Actor;
import dev.plimsoll.ledger.Ledger;
import dev.plimsoll.ledger.LedgerFilter;
import dev.plimsoll.ledger.Subject;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each item goes to one reviewer, and its rating into the ledger. */
@SharedContainer
class ReviewQueuesIT {
  private static final Actor ADA = new Actor("ada");
  private static final UserId RITA = new UserId("rita");
  private static final UserId RON = new UserId("ron");
  private static final Rating GOOD =
      Rating.of(Hallucination.NO, criterion -> criterion == Criterion.TONE ? 4 : 5, null);

  @Inject ReviewQueues queues;
  @Inject ReviewResults results;
  @Inject Ledger ledger;
  @Inject UserTransaction transaction;

  @Test
  void gives_many_reviewers_at_once_every_item_to_one_of_them() throws Exception {
    queue("crowded", 60);
    var subjects = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var reviewers =
          IntStream.range(0, 8).mapToObj(i -> reviewer(new UserId("reviewer-" + i))).toList();
      for (var rated : threads.invokeAll(reviewers)) {
        subjects.addAll(rated.get());
      }
    }
    assertThat(subjects).hasSize(60).doesNotHaveDuplicates();
    assertThat(results.progress("crowded")).isEqualTo(new ReviewProgress(60, 60));
  }

  @Test
  void keeps_an_item_for_who_claimed_it_until_they_skip_it() {
    queue("held", 2);
    var rita = queues.next("held", RITA).orElseThrow();
    assertThat(queues.next("held", RITA).orElseThrow().id()).isEqualTo(rita.id());
    var ron = queues.next("held", RON).orElseThrow();
    assertThat(ron.id()).isNotEqualTo(rita.id());
    assertThatThrownBy(() -> queues.rate(rita.id(), GOOD, RON)).isInstanceOf(TakenByAnother.class);
    queues.skip(rita.id(), RITA);
    queues.rate(ron.id(), GOOD, RON);
    assertThat(queues.next("held", RON).orElseThrow().id()).isEqualTo(rita.id());
  }

  @Test
  void keeps_every_version_of_a_rating_until_the_batch_is_closed() {
    queue("edited", 1);
    var item = queues.next("edited", RITA).orElseThrow().id();
    var better = Rating.of(Hallucination.UNSURE, _ -> 3, "I cannot tell.");
    queues.rate(item, GOOD, RITA);
    queues.rate(item, better, RITA);
    assertThat(results.versions(item))
        .extracting(RatingVersion::rating)
        .containsExactly(better, GOOD);
    assertThat(entriesOf(item)).containsExactly("rated again", "rated");
    queues.close("edited", "week", ADA);
    assertThatThrownBy(() -> queues.rate(item, GOOD, RITA)).isInstanceOf(BatchClosed.class);
  }

  @Test
  void drops_rating_and_entry_when_the_caller_rolls_back() throws Exception {
    queue("undone", 1);
    var item = queues.next("undone", RITA).orElseThrow().id();
    transaction.begin();
    queues.rate(item, GOOD, RITA);
    transaction.rollback();
    assertThat(results.progress("undone")).isEqualTo(new ReviewProgress(1, 0));
    assertThat(entriesOf(item)).isEmpty();
  }

  private void queue(String queue, int items) {
    var some = IntStream.range(0, items).mapToObj(i -> new NewItem("talk-" + i, null)).toList();
    queues.add(queue, "week", some, ADA);
  }

  /** Rates until nothing is left, and tells what was given to it. */
  private Callable<List<String>> reviewer(UserId who) {
    return () -> {
      var subjects = new ArrayList<String>();
      var item = queues.next("crowded", who);
      while (item.isPresent()) {
        subjects.add(item.get().subject());
        queues.rate(item.get().id(), GOOD, who);
        item = queues.next("crowded", who);
      }
      return subjects;
    };
  }

  private List<String> entriesOf(String item) {
    return ledger.page(LedgerFilter.of(new Subject("review-item", item)), 0, 10).stream()
        .map(entry -> entry.change().action())
        .toList();
  }
}
