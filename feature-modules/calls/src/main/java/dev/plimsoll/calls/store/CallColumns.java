package dev.plimsoll.calls.store;

import dev.plimsoll.access.Role;
import dev.plimsoll.calls.jdbc.Texts;
import dev.plimsoll.calls.record.AnswerSource;
import dev.plimsoll.calls.record.Call;
import dev.plimsoll.calls.record.CallCost;
import dev.plimsoll.calls.record.CallStarted;
import dev.plimsoll.calls.record.CallVersions;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.calls.record.InteractionType;
import dev.plimsoll.calls.record.ModelUse;
import dev.plimsoll.calls.record.Outcome;
import dev.plimsoll.calls.record.Requester;
import dev.plimsoll.domain.CallId;
import dev.plimsoll.domain.ConversationId;
import dev.plimsoll.domain.FeatureKey;
import dev.plimsoll.domain.ModelKey;
import dev.plimsoll.domain.PromptName;
import dev.plimsoll.domain.TenantId;
import dev.plimsoll.domain.Tokens;
import dev.plimsoll.domain.Usd;
import dev.plimsoll.domain.UserId;
import dev.plimsoll.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A {@link Call} as the columns of its table, in both directions. */
public final class CallColumns {
  /** All but the long texts. */
  static final String NARROW =
      "id, conversation, at, feature, user_id, user_name, tenant, roles, key_name, channel,"
          + " interaction, flag_version, prompt_name, prompt_version, planned_model,"
          + " worst_cost_micros, outcome, rung, rung_name, model, served_model, finish_reason,"
          + " attempts, input_tokens, cached_read, cached_write, output_tokens, reasoning,"
          + " estimated, cost_micros, first_token_micros, total_micros, error";

  public static final String ALL = NARROW + ", input, answer, detail, detail_rest";
  static final int COUNT = 37;

  /** A little less than H2 accepts in a column without a length. */
  private static final int LONGEST_TEXT = 1_000_000;

  private CallColumns() {}

  /** In the order of {@link #ALL}. */
  static @Nullable Object[] values(CallEntry.Ended ended) {
    var call = ended.call();
    var started = call.started();
    var asker = started.asker();
    var versions = started.versions();
    var model = call.model();
    var bill = call.bill();
    var tokens = bill.tokens();
    var detail = ended.detail();
    var fits = Math.min(detail.length(), LONGEST_TEXT);
    return new @Nullable Object[] {
      started.id(),
      started.conversation(),
      started.at(),
      started.feature(),
      asker.user(),
      Texts.cut(asker.name(), 200),
      asker.tenant(),
      asker.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")),
      cut(asker.keyName(), 200),
      started.channel(),
      started.interaction(),
      versions.flagVersion(),
      versions.promptName(),
      versions.promptVersion(),
      started.model(),
      started.worstCost().micros(),
      call.outcome(),
      call.rung().level(),
      Texts.cut(call.rung().name(), 64),
      model.asked(),
      cut(model.servedModel(), 200),
      cut(model.finishReason(), 64),
      model.attempts(),
      tokens.input(),
      tokens.cachedRead(),
      tokens.cachedWrite(),
      tokens.output(),
      tokens.reasoning(),
      bill.estimated(),
      bill.cost().micros(),
      call.firstTokenMicros(),
      call.totalMicros(),
      cut(call.error(), 2000),
      Texts.cut(started.input(), LONGEST_TEXT),
      Texts.cut(call.answer(), LONGEST_TEXT),
      detail.substring(0, fits),
      fits == detail.length() ? null : detail.substring(fits)
    };
  }

  private static @Nullable String cut(@Nullable String text, int length) {
    return text == null ? null : Texts.cut(text, length);
  }

  static Call read(ResultSet row) throws SQLException {
    return new Call(
        readStarted(row),
        Outcome.valueOf(row.getString("outcome")),
        new AnswerSource(row.getInt("rung"), row.getString("rung_name")),
        new ModelUse(
            model(row.getString("model")),
            row.getString("served_model"),
            row.getString("finish_reason"),
            row.getInt("attempts")),
        row.getString("answer"),
        readBill(row),
        row.getObject("first_token_micros", Long.class),
        row.getLong("total_micros"),
        row.getString("error"));
  }

  static String readDetail(ResultSet row) throws SQLException {
    var rest = row.getString("detail_rest");
    return rest == null ? row.getString("detail") : row.getString("detail") + rest;
  }

  private static CallStarted readStarted(ResultSet row) throws SQLException {
    return new CallStarted(
        new CallId(row.getString("id")),
        new ConversationId(row.getString("conversation")),
        Sql.instant(row, "at"),
        new FeatureKey(row.getString("feature")),
        readAsker(row),
        Channel.valueOf(row.getString("channel")),
        interaction(row.getString("interaction")),
        new CallVersions(
            row.getLong("flag_version"),
            prompt(row.getString("prompt_name")),
            row.getObject("prompt_version", Integer.class)),
        model(row.getString("planned_model")),
        row.getString("input"),
        new Usd(row.getLong("worst_cost_micros")));
  }

  private static Requester readAsker(ResultSet row) throws SQLException {
    return new Requester(
        new UserId(row.getString("user_id")),
        row.getString("user_name"),
        new TenantId(row.getString("tenant")),
        roles(row.getString("roles")),
        row.getString("key_name"));
  }

  private static CallCost readBill(ResultSet row) throws SQLException {
    var tokens =
        new Tokens(
            row.getLong("input_tokens"),
            row.getLong("cached_read"),
            row.getLong("cached_write"),
            row.getLong("output_tokens"),
            row.getLong("reasoning"));
    return new CallCost(tokens, row.getBoolean("estimated"), new Usd(row.getLong("cost_micros")));
  }

  private static Set<Role> roles(String names) {
    return Arrays.stream(names.split(","))
        .filter(name -> !name.isEmpty())
        .map(Role::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static @Nullable InteractionType interaction(@Nullable String name) {
    return name == null ? null : InteractionType.valueOf(name);
  }

  private static @Nullable ModelKey model(@Nullable String key) {
    return key == null ? null : new ModelKey(key);
  }

  private static @Nullable PromptName prompt(@Nullable String name) {
    return name == null ? null : new PromptName(name);
  }
}
