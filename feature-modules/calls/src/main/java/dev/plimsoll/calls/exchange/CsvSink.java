package dev.plimsoll.calls.exchange;

import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.platform.CsvCell;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table in CSV by RFC 4180, safe to open in a spreadsheet. */
final class CsvSink extends CallSink {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "at",
          "conversation",
          "feature",
          "channel",
          "interaction",
          "outcome",
          "tenant",
          "user",
          "api_key",
          "flag_version",
          "prompt",
          "prompt_version",
          "model",
          "served_model",
          "rung",
          "attempts",
          "input_tokens",
          "cached_read",
          "cached_write",
          "output_tokens",
          "reasoning",
          "estimated",
          "cost_usd",
          "first_token_ms",
          "total_ms",
          "error",
          "input",
          "answer");
  private static final double MICROS = 1_000.0;

  CsvSink(Writer out) {
    super(out);
  }

  @Override
  public void begin() throws IOException {
    line(COLUMNS);
  }

  @Override
  public void write(CallRecord record) throws IOException {
    var call = record.call();
    var cells = new ArrayList<@Nullable Object>();
    addBeginning(cells, call);
    addEnd(cells, call);
    line(cells);
  }

  private static void addBeginning(List<@Nullable Object> cells, Call call) {
    var started = call.started();
    var asker = started.asker();
    var versions = started.versions();
    cells.add(call.id());
    cells.add(call.at());
    cells.add(started.conversation());
    cells.add(call.feature());
    cells.add(started.channel());
    cells.add(InteractionType.of(call));
    cells.add(call.outcome());
    cells.add(asker.tenant());
    cells.add(asker.user());
    cells.add(asker.keyName());
    cells.add(versions.flagVersion());
    cells.add(versions.promptName());
    cells.add(versions.promptVersion());
  }

  private static void addEnd(List<@Nullable Object> cells, Call call) {
    var tokens = call.bill().tokens();
    cells.add(call.model().asked());
    cells.add(call.model().servedModel());
    cells.add(call.rung().name());
    cells.add(call.model().attempts());
    cells.add(tokens.input());
    cells.add(tokens.cachedRead());
    cells.add(tokens.cachedWrite());
    cells.add(tokens.output());
    cells.add(tokens.reasoning());
    cells.add(call.bill().estimated());
    cells.add(call.bill().cost().dollars().toPlainString());
    cells.add(call.firstTokenMicros() == null ? null : call.firstTokenMicros() / MICROS);
    cells.add(call.totalMicros() / MICROS);
    cells.add(call.error());
    cells.add(call.started().input());
    cells.add(call.answer());
  }

  private void line(List<? extends @Nullable Object> cells) throws IOException {
    var separator = "";
    for (var cell : cells) {
      out.write(separator);
      out.write(cell == null ? "" : CsvCell.of(cell.toString()));
      separator = ",";
    }
    out.write("\r\n");
  }
}
