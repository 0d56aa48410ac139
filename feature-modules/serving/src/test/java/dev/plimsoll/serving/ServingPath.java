package dev.plimsoll.serving;

import dev.plimsoll.answers.Answer;
import dev.plimsoll.answers.AnswerListener;
import dev.plimsoll.answers.AnswerMemory;
import dev.plimsoll.answers.CacheKind;
import dev.plimsoll.calls.record.CallRecord;
import dev.plimsoll.calls.record.Channel;
import dev.plimsoll.features.AiFeature;
import dev.plimsoll.features.settings.SettingsGroup;
import dev.plimsoll.guardrails.Guardrails;
import dev.plimsoll.guardrails.TenantCountries;
import dev.plimsoll.models.api.Chunk;
import dev.plimsoll.platform.Json;
import dev.plimsoll.platform.lifecycle.BackgroundExecutor;
import dev.plimsoll.serving.earlier.CacheScopes;
import dev.plimsoll.serving.earlier.EarlierAnswers;
import dev.plimsoll.serving.earlier.SimilarAnswers;
import dev.plimsoll.serving.fakes.FakeAnswerCache;
import dev.plimsoll.serving.fakes.FakeBudgets;
import dev.plimsoll.serving.fakes.FakeCaches;
import dev.plimsoll.serving.fakes.FakeCallLog;
import dev.plimsoll.serving.fakes.FakeEmbeddings;
import dev.plimsoll.serving.fakes.FakeFeatures;
import dev.plimsoll.serving.fakes.FakeHeldAnswers;
import dev.plimsoll.serving.fakes.FakeKnowledge;
import dev.plimsoll.serving.fakes.FakeMetrics;
import dev.plimsoll.serving.fakes.FakeModels;
import dev.plimsoll.serving.fakes.FakePrices;
import dev.plimsoll.serving.fakes.FakeRepeats;
import dev.plimsoll.serving.model.GuardrailStep;
import dev.plimsoll.serving.model.ModelCosts;
import dev.plimsoll.serving.model.ModelStep;
import dev.plimsoll.serving.model.ThoughtMemory;
import dev.plimsoll.serving.routing.EmbeddingCache;
import dev.plimsoll.serving.routing.Router;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ObjectNode;

/** The path of a call, with fakes of the modules that it asks. */
final class ServingPath {
  static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

  final FakeFeatures catalog = new FakeFeatures();
  final FakeModels models = new FakeModels();
  final FakeBudgets budgets = new FakeBudgets();
  final FakeKnowledge knowledge = new FakeKnowledge();
  final FakeEmbeddings embeddings = new FakeEmbeddings();
  final FakeAnswerCache cache = new FakeAnswerCache();
  final FakeCaches semantic = new FakeCaches();
  final FakeHeldAnswers held = new FakeHeldAnswers();
  final FakeCallLog log = new FakeCallLog();
  final List<String> heard = new ArrayList<>();
  final List<CacheKind> reused = new ArrayList<>();
  final InFlightCalls inFlight = new InFlightCalls();
  final AiFeatures features = build();

  private AiFeatures build() {
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    var records = FakeMetrics.records(log, clock);
    var guardrails = new GuardrailStep(new Guardrails(embeddings), new TenantCountries());
    var vectors = new EmbeddingCache(embeddings, catalog, new BackgroundExecutor());
    var scopes = new CacheScopes(models);
    var similar =
        new SimilarAnswers(semantic, semantic.statistics, scopes, vectors, new Random(1), clock);
    var earlier = new EarlierAnswers(cache, similar, semantic.statistics, scopes, clock);
    var costs = new ModelCosts(models, new FakePrices(), budgets);
    return new AiFeatures(
        catalog,
        catalog.flags,
        new Preparation(
            catalog.flags,
            catalog.levels,
            guardrails,
            new ContextBuilder(knowledge, knowledge.prompts),
            new Router(vectors)),
        earlier,
        new FallbackChain(
            new ModelStep(models, costs, guardrails, new ThoughtMemory(clock), records, clock),
            earlier,
            new AnswerMemory(),
            clock),
        new RiskAssessment(new RiskScores(() -> features(), catalog), held, clock),
        new FakeRepeats(),
        records,
        inFlight);
  }

  private AiFeatures features() {
    return features;
  }

  /** What Uma gets who asks a feature with these settings for a stream. */
  Answer ask(SettingsGroup... settings) {
    return ask(Samples.feature(settings));
  }

  Answer ask(AiFeature feature) {
    return ask(feature, Channel.API, true);
  }

  Answer ask(AiFeature feature, Channel channel, boolean stream) {
    catalog.put(feature);
    return features.ask(Samples.ask(Samples.UMA, channel, Json.object(), stream), listener());
  }

  Answer ask(AiFeature feature, ObjectNode options) {
    catalog.put(feature);
    return features.ask(Samples.ask(Samples.UMA, Channel.API, options, false), listener());
  }

  AnswerListener listener() {
    return new AnswerListener() {
      @Override
      public void reused(CacheKind kind) {
        reused.add(kind);
      }

      @Override
      public void said(Chunk chunk) {
        heard.add(chunk.text());
      }
    };
  }

  /** The record of the last call. */
  CallRecord recorded() {
    return log.finished.getLast();
  }
}
