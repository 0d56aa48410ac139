package dev.plimsoll.ui.admin.models;

import org.jspecify.annotations.Nullable;

/** A well-known provider, with what its form begins with. */
enum Preset {
  OPENAI("openai", "openai", "https://api.openai.com/v1", true),
  ANTHROPIC("anthropic", "anthropic", "https://api.anthropic.com/v1", true),
  GEMINI("gemini", "gemini", "https://generativelanguage.googleapis.com/v1beta", true),
  AZURE("azure", "openai", "https://NAME.openai.azure.com/openai/v1", true),
  MISTRAL("mistral", "openai", "https://api.mistral.ai/v1", true),
  GROQ("groq", "openai", "https://api.groq.com/openai/v1", true),
  OPENROUTER("openrouter", "openai", "https://openrouter.ai/api/v1", true),
  OLLAMA("ollama", "openai", "http://localhost:11434/v1", false),
  VLLM("vllm", "openai", "http://localhost:8000/v1", false),
  LM_STUDIO("lm-studio", "openai", "http://localhost:1234/v1", false),
  OTHER("other", "openai", "", true);

  private final String name;
  private final String kind;
  private final String address;
  private final boolean needsKey;

  Preset(String name, String kind, String address, boolean needsKey) {
    this.name = name;
    this.kind = kind;
    this.address = address;
    this.needsKey = needsKey;
  }

  /** The usual name of the provider. */
  String usualName() {
    return name;
  }

  String kind() {
    return kind;
  }

  String address() {
    return address;
  }

  boolean needsKey() {
    return needsKey;
  }

  /** The header for the key, if it is not the usual one of the kind. */
  @Nullable String keyHeader() {
    return this == AZURE ? "api-key" : null;
  }
}
