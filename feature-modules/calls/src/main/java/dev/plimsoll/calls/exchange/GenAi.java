package dev.plimsoll.calls.exchange;

/** OpenTelemetry's names for generative AI. They may still change, so they are only used here. */
final class GenAi {
  static final String OPERATION = "gen_ai.operation.name";
  static final String PROVIDER = "gen_ai.provider.name";
  static final String REQUEST_MODEL = "gen_ai.request.model";
  static final String RESPONSE_MODEL = "gen_ai.response.model";
  static final String RESPONSE_ID = "gen_ai.response.id";
  static final String FINISH_REASONS = "gen_ai.response.finish_reasons";
  static final String INPUT_TOKENS = "gen_ai.usage.input_tokens";
  static final String OUTPUT_TOKENS = "gen_ai.usage.output_tokens";
  static final String CACHE_READ_TOKENS = "gen_ai.usage.cache_read.input_tokens";
  static final String CONVERSATION = "gen_ai.conversation.id";
  static final String ERROR_TYPE = "error.type";
  static final String CHAT = "chat";

  private GenAi() {}
}
