package dev.plimsoll.models.tokens;

import dev.plimsoll.models.pdf.PdfPages;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The most input tokens of pictures, sounds and files, as the providers' documents count them. What
 * a kind of provider does not say of a model is the most that it says of any.
 *
 * @see <a href="https://platform.openai.com/docs/guides/images-vision">OpenAI, images and
 *     vision</a>
 * @see <a href="https://platform.claude.com/docs/en/build-with-claude/vision">Anthropic, vision</a>
 * @see <a href="https://ai.google.dev/gemini-api/docs/tokens">Google, tokens</a>
 */
final class Media {
  /** 85 tokens and eight tiles of 170: the most that fits 2,048 by 768 pixels. */
  private static final long OPENAI_TILES = 1_445;

  /** 1,536 patches of 32 pixels, times 2.46 for the smallest model. */
  private static final long OPENAI_PATCHES = 3_779;

  /** 10,000 patches in the original size, times 1.2. */
  private static final long OPENAI_ORIGINAL = 12_000;

  /** 2,833 tokens and eight tiles of 5,667: gpt-4o-mini. */
  private static final long OPENAI_MOST = 48_169;

  private static final long CLAUDE_PICTURE = 4_784;

  /** 32 tiles of 258 tokens: a picture ten times as long as it is wide. */
  private static final long GEMINI_PICTURE = 8_256;

  private static final Pattern BY_TILES =
      Pattern.compile("(?:gpt-4o|gpt-4\\.1|gpt-4\\.5|gpt-5|o1|o3)(?:-20.*|-pro.*|-chat.*)?");
  private static final Pattern BY_PATCHES =
      Pattern.compile("(?:gpt-4\\.1|gpt-5|o4)-(?:mini|nano).*");
  private static final Pattern IN_ORIGINAL_SIZE = Pattern.compile("gpt-5\\.\\d.*|gpt-[6-9].*");

  /**
   * Of a film, or of anything of which neither its bytes nor its address say how long it is: more
   * than nearly all models can read.
   */
  static final long MOST = 2_000_000;

  /** Readers of PDF look for its sign so far from the beginning. */
  private static final int BEFORE_SIGN = 1_024;

  private static final long TEXT_OF_A_PAGE = 3_000;

  private Media() {}

  /** The most tokens of one picture. */
  static long picture(String kind, String model) {
    return switch (kind) {
      case "anthropic" -> CLAUDE_PICTURE;
      case "gemini" -> GEMINI_PICTURE;
      default -> openAi(model.substring(model.lastIndexOf('/') + 1));
    };
  }

  private static long openAi(String model) {
    if (BY_TILES.matcher(model).matches()) {
      return OPENAI_TILES;
    }
    if (BY_PATCHES.matcher(model).matches()) {
      return OPENAI_PATCHES;
    }
    return IN_ORIGINAL_SIZE.matcher(model).matches() ? OPENAI_ORIGINAL : OPENAI_MOST;
  }

  /**
   * The most tokens of a file: a PDF, whose pages count as text and as pictures, or text; anything
   * else may be of any length.
   *
   * @param bytes of the file; none where only its name is known
   */
  static long file(String kind, String model, byte[] bytes) {
    var content = new String(bytes, StandardCharsets.ISO_8859_1);
    var sign = content.indexOf("%PDF");
    if (!content.isEmpty() && (sign < 0 || sign > BEFORE_SIGN)) {
      return isText(bytes) ? bytes.length : MOST;
    }
    var pages = sign == 0 ? PdfPages.atMost(bytes).orElse(mostPages(kind)) : mostPages(kind);
    return Math.min(MOST, pages * (TEXT_OF_A_PAGE + picture(kind, model)));
  }

  /** That a provider reads of one file. */
  private static long mostPages(String kind) {
    return switch (kind) {
      case "anthropic" -> 600;
      case "gemini" -> 1_000;
      default -> 100;
    };
  }

  private static boolean isText(byte[] bytes) {
    for (var one : bytes) {
      if (one == 0) {
        return false;
      }
    }
    try {
      var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException _) {
      return false;
    }
  }
}
