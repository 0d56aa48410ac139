package dev.plimsoll.guardrails;

/** A text that a model would read, and where it comes from. */
public record InputText(Source source, String text) {

  /** Where a text comes from. */
  public enum Source {
    /** The last words of the user. */
    QUESTION("text", true),
    /** What the user said before. */
    EARLIER("earlier message", true),
    /** The application's own instructions. */
    INSTRUCTIONS("instruction", false),
    /** What the model said before, and the tools that it called. */
    ANSWER("earlier answer", false),
    /** The result of a tool. */
    TOOL("tool result", true),
    /** What the application says beside the messages, such as the descriptions of its tools. */
    OPTIONS("request", false),
    /** A passage of a document. */
    PASSAGE("passage", true);

    private final String noun;
    private final boolean others;

    Source(String noun, boolean others) {
      this.noun = noun;
      this.others = others;
    }

    /** Whether it counts for the longest input: people do not write options. */
    boolean isCounted() {
      return this != OPTIONS;
    }

    /** As a finding names it. */
    String noun() {
      return noun;
    }

    /** Whether people whom the application need not trust may have written it. */
    boolean isUntrusted() {
      return others;
    }
  }

  public static InputText question(String text) {
    return new InputText(Source.QUESTION, text);
  }
}
