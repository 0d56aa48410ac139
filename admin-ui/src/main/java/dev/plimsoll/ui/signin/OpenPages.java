package dev.plimsoll.ui.signin;

import dev.plimsoll.domain.UserId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The pages that each person has open. Each takes memory with what is typed into it, so that there
 * may be so many: the oldest is closed for one more.
 */
@ApplicationScoped
class OpenPages {
  static final int MOST = 24;

  private final Map<UserId, Deque<Page>> byPerson = new ConcurrentHashMap<>();

  /** A page that can be closed, whoever is on it. */
  interface Page {
    void close();
  }

  void opened(UserId person, Page page) {
    var tooMany = new ArrayList<Page>(1);
    var _ =
        byPerson.compute(
            person,
            (_, pages) -> {
              var all = pages == null ? new ArrayDeque<Page>() : pages;
              all.addLast(page);
              if (all.size() > MOST) {
                tooMany.add(all.removeFirst());
              }
              return all;
            });
    // A page that is closed says so here.
    tooMany.forEach(Page::close);
  }

  void closed(UserId person, Page page) {
    var _ =
        byPerson.computeIfPresent(
            person,
            (_, pages) -> {
              pages.remove(page);
              return pages.isEmpty() ? null : pages;
            });
  }

  /** How many pages a person has open. */
  int of(UserId person) {
    var pages = byPerson.get(person);
    return pages == null ? 0 : pages.size();
  }
}
