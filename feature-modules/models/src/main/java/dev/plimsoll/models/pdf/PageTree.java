package dev.plimsoll.models.pdf;

import dev.plimsoll.models.pdf.PdfValue.Array;
import dev.plimsoll.models.pdf.PdfValue.Dictionary;
import dev.plimsoll.models.pdf.PdfValue.Other;
import dev.plimsoll.models.pdf.PdfValue.Reference;
import dev.plimsoll.models.pdf.PdfValue.Whole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The pages among the objects of a PDF. An object may have several versions; whichever a program
 * reads, it finds no more pages than these.
 *
 * @see <a
 *     href="https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf">ISO
 *     32000-1, 7.7.3</a>
 */
final class PageTree {
  private static final String KIDS = "Kids";
  private static final int DEEPEST = 200;

  /** More than any provider reads of one file. */
  private static final long ENOUGH = 1_000_000;

  /** The lists of pages, by the number of their object. */
  private final Map<Integer, List<PdfValue>> kids = new HashMap<>();

  private final Map<Integer, List<Array>> arrays = new HashMap<>();
  private final Map<Integer, Set<Long>> wholes = new HashMap<>();
  private final Set<Integer> roots = new HashSet<>();
  private final Set<Integer> pages = new HashSet<>();
  private final Map<Integer, Long> counted = new HashMap<>();

  /** Keeps what a version of an object says of pages. */
  void add(int number, PdfValue value) {
    switch (value) {
      case Dictionary entries -> {
        if (entries.has(KIDS)) {
          kids.computeIfAbsent(number, _ -> new ArrayList<>(1)).add(entries.entries().get(KIDS));
        }
        if (entries.says("Type", "Page")) {
          pages.add(number);
        }
        if (entries.says("Type", "Pages")) {
          roots.add(number);
        }
        addRoot(entries);
      }
      case Array array -> {
        if (array.elements().stream().anyMatch(Reference.class::isInstance)) {
          arrays.computeIfAbsent(number, _ -> new ArrayList<>(1)).add(array);
        }
      }
      case Reference _ -> throw new UnreadablePdf("an object that is another", 0);
      case Whole(var whole) -> wholes.computeIfAbsent(number, _ -> new HashSet<>(1)).add(whole);
      default -> {}
    }
  }

  private void addRoot(Dictionary entries) {
    switch (entries.get("Pages")) {
      case Reference(var root) -> roots.add(root);
      case Dictionary _ -> throw new UnreadablePdf("pages that are no object", 0);
      case null, default -> {}
    }
  }

  /** The whole number that an object is in all its versions; -1 if there is none. */
  long whole(int number) {
    var versions = wholes.getOrDefault(number, Set.of());
    return versions.size() == 1 ? versions.iterator().next() : -1;
  }

  /** How many pages there are at most. */
  long pages() {
    var most = (long) pages.size();
    for (var root : roots) {
      most = Math.max(most, pagesBelow(root, 0));
    }
    if (most == 0 || roots.isEmpty()) {
      throw new UnreadablePdf("no page", 0);
    }
    return most;
  }

  private long pagesBelow(int number, int depth) {
    if (depth > DEEPEST) {
      throw new UnreadablePdf("a deep tree", 0);
    }
    var known = counted.get(number);
    if (known != null) {
      return known;
    }
    // Programs go by its type or by its list, so that one with an empty list may be a page.
    var most = 1L;
    for (var list : kids.getOrDefault(number, List.of())) {
      for (var version : lists(list)) {
        most = Math.max(most, pagesIn(version, depth));
      }
    }
    counted.put(number, most);
    return most;
  }

  private List<Array> lists(PdfValue kids) {
    return switch (kids) {
      case Array array -> List.of(array);
      case Reference(var number) -> arrays.getOrDefault(number, List.of());
      default -> List.of();
    };
  }

  private long pagesIn(Array list, int depth) {
    var sum = 0L;
    for (var kid : list.elements()) {
      sum +=
          switch (kid) {
            case Reference(var number) -> pagesBelow(number, depth + 1);
            case Other _ -> 1;
            default -> throw new UnreadablePdf("a page that is no object", 0);
          };
    }
    return Math.min(ENOUGH, sum);
  }
}
