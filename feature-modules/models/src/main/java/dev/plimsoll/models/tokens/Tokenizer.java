package dev.plimsoll.models.tokens;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** How a model takes text apart. The encodings of OpenAI are public, those of others are not. */
enum Tokenizer {
  /** gpt-4o and later, o1 and later. */
  O200K {
    @Override
    long count(String text) {
      return encoded(EncodingType.O200K_BASE, text);
    }
  },
  /** gpt-4, gpt-3.5 and the embeddings. */
  CL100K {
    @Override
    long count(String text) {
      return encoded(EncodingType.CL100K_BASE, text);
    }
  },
  /** An encoding that is not known: none makes more tokens than there are bytes. */
  UNKNOWN {
    @Override
    long count(String text) {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }
  };

  private static final Pattern NEWER =
      Pattern.compile("(?:ft:)?(?:chatgpt-|gpt-oss|gpt-4o|gpt-4\\.[1-9]|gpt-[5-9]|o[1-9]).*");
  private static final Pattern OLDER =
      Pattern.compile("(?:ft:)?(?:gpt-4|gpt-3\\.5|text-embedding-).*");

  /** A longer text is counted in slices: one word without end would take for ever. */
  private static final int SLICE = 4_000;

  /** Loads an encoding when it is needed first, which takes half a second and 30 MB. */
  private static final class Loaded {
    static final EncodingRegistry REGISTRY = Encodings.newLazyEncodingRegistry();
  }

  /** An upper bound of the tokens of a text. */
  abstract long count(String text);

  /** The tokenizer of a model by its provider's name, which may begin with that of its maker. */
  static Tokenizer of(String model) {
    var name = model.substring(model.lastIndexOf('/') + 1);
    if (NEWER.matcher(name).matches()) {
      return O200K;
    }
    return OLDER.matcher(name).matches() ? CL100K : UNKNOWN;
  }

  private static long encoded(EncodingType type, String text) {
    var encoding = Loaded.REGISTRY.getEncoding(type);
    var tokens = 0L;
    for (var from = 0; from < text.length(); from += SLICE) {
      var slice = text.substring(from, Math.min(text.length(), from + SLICE));
      tokens += encoding.countTokensOrdinary(slice);
    }
    return tokens;
  }
}
