package dev.plimsoll.serving.routing;

import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.Usd;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The replay of calls through another routing table.
 *
 * @param whole whether these are all calls of the time, and not only the latest
 */
public record RoutingReplay(List<Case> cases, boolean whole) {

  /**
   * One call.
   *
   * @param before the model that was asked
   * @param after the model that would be
   * @param cost what it cost
   * @param otherwise what as many tokens cost at the other model
   * @param helpful what the asker thought of the answer; null where they did not say
   */
  public record Case(
      ModelKey before, ModelKey after, Usd cost, Usd otherwise, @Nullable Boolean helpful) {}

  /** The calls of one model. */
  public record Share(int calls, Usd cost) {
    public static final Share NONE = new Share(0, Usd.ZERO);

    Share with(Usd more) {
      return new Share(calls + 1, cost.plus(more));
    }
  }

  /** How many of a model's rated answers were found helpful. */
  public record Rated(int helpful, int rated) {
    static final Rated NONE = new Rated(0, 0);

    Rated with(boolean wasHelpful) {
      return new Rated(helpful + (wasHelpful ? 1 : 0), rated + 1);
    }
  }

  public RoutingReplay {
    cases = List.copyOf(cases);
  }

  /** What each model did. */
  public Map<ModelKey, Share> before() {
    return shares(Case::before, Case::cost);
  }

  /** What each model would do. */
  public Map<ModelKey, Share> after() {
    return shares(Case::after, Case::otherwise);
  }

  private Map<ModelKey, Share> shares(Function<Case, ModelKey> model, Function<Case, Usd> cost) {
    var shares = new TreeMap<ModelKey, Share>(Comparator.comparing(ModelKey::value));
    for (var one : cases) {
      shares.merge(
          model.apply(one),
          Share.NONE.with(cost.apply(one)),
          (known, more) -> known.with(more.cost()));
    }
    return shares;
  }

  /** What the askers thought of a model's answers. */
  public Rated rated(ModelKey model) {
    var rated = Rated.NONE;
    for (var one : cases) {
      var helpful = one.helpful();
      if (helpful != null && one.before().equals(model)) {
        rated = rated.with(helpful);
      }
    }
    return rated;
  }

  /**
   * The share of helpful answers, from 0 to 1, if each model goes on as it was rated; empty where a
   * model with calls has no rated answer.
   */
  public OptionalDouble expected(Map<ModelKey, Share> shares) {
    var sum = 0.0;
    var calls = 0;
    for (var share : shares.entrySet()) {
      var rated = rated(share.getKey());
      if (rated.rated() == 0) {
        return OptionalDouble.empty();
      }
      sum += (double) share.getValue().calls() * rated.helpful() / rated.rated();
      calls += share.getValue().calls();
    }
    return calls == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / calls);
  }
}
