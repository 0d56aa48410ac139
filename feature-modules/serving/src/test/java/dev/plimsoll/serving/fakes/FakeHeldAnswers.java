package dev.plimsoll.serving.fakes;

import dev.plimsoll.approvals.HeldAnswer;
import dev.plimsoll.approvals.HeldAnswers;
import java.util.ArrayList;
import java.util.List;

/** Keeps what is held for a person. */
public final class FakeHeldAnswers extends HeldAnswers {
  public final List<HeldAnswer> held = new ArrayList<>();

  @Override
  public void hold(HeldAnswer answer) {
    held.add(answer);
  }
}
