package dev.plimsoll.models.api;

/**
 * What an answer says beside the text of its first choice, or a piece of that in a stream.
 *
 * @param path of the text in the answer, such as {@code choices[1].content}: pieces of one path
 *     make one text
 */
public record AnswerPart(Kind kind, String path, String text) {
  /** Where the first choice says what the model thought, if the frame is made. */
  public static final String THOUGHTS = "choices[0].reasoning_content";

  /** Where the first choice says why it is not in the format that was asked for. */
  public static final String REFUSAL = "choices[0].refusal";

  /** What a part of an answer is. */
  public enum Kind {
    /** The text of a further choice, where the caller wants several. */
    CHOICE,
    /** What the model thought before it answered. */
    REASONING,
    /** A tool that the model calls: its name, a space, its arguments. */
    TOOL_CALL,
    /** Whatever else callers can read: a refusal, the words of a sound, the address of a source. */
    OTHER
  }

  /** What the model thought, in the first choice. */
  public static AnswerPart thought(String piece) {
    return new AnswerPart(Kind.REASONING, THOUGHTS, piece);
  }

  /** What an answer says instead of one in the format that was asked for. */
  public static AnswerPart refusal(String text) {
    return new AnswerPart(Kind.OTHER, REFUSAL, text);
  }

  /** The beginning of a call of a tool in the first choice. */
  public static AnswerPart call(int number, String tool, String arguments) {
    return arguments(number, tool + " " + arguments);
  }

  /** What is added to the arguments of a call of a tool in the first choice. */
  public static AnswerPart arguments(int number, String piece) {
    return new AnswerPart(Kind.TOOL_CALL, "choices[0].tool_calls[" + number + "]", piece);
  }
}
