// What the AI SDK makes of MODEL: an answer, a stream with its usage, tools in a loop, an object, a picture, an error.
// CLIENT is "openai" or "openai-compatible".
import { createOpenAI } from "@ai-sdk/openai";
import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { APICallError, Output, embed, generateText, stepCountIs, streamText, tool } from "ai";
import { z } from "zod";

const { MODEL: name, EMBEDDING: vectors, CLIENT: client, OPENAI_BASE_URL: baseURL, OPENAI_API_KEY: apiKey } = process.env;
const provider =
  client === "openai"
    ? createOpenAI({ baseURL, apiKey })
    : createOpenAICompatible({
        name: "plimsoll",
        baseURL,
        apiKey,
        includeUsage: true,
        supportsStructuredOutputs: true,
      });
const model = client === "openai" ? provider.chat(name) : provider(name);
const maxRetries = 0;
const pixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const weather = tool({
  description: "The weather of a city",
  inputSchema: z.object({ city: z.string() }),
  execute: async ({ city }) => `${city}: ${city.length} degrees`,
});
const loop = { model, maxRetries, prompt: "Weather in Oslo and in Rome?", tools: { weather }, stopWhen: stepCountIs(4) };

const chat = await generateText({ model, maxRetries, prompt: "Hi" });
const stream = streamText({ model, maxRetries, prompt: "Hi" });
let streamed = "";
for await (const piece of stream.textStream) streamed += piece;
const called = await generateText(loop);
const calledInStream = streamText(loop);
await calledInStream.consumeStream();
const object = await generateText({
  model,
  maxRetries,
  prompt: "Where?",
  output: Output.object({ schema: z.object({ city: z.string() }) }),
});
const seen = await generateText({
  model,
  maxRetries,
  messages: [
    {
      role: "user",
      content: [
        { type: "text", text: "What is this?" },
        { type: "image", image: pixel, mediaType: "image/png" },
      ],
    },
  ],
});
let error;
try {
  await generateText({ model, maxRetries, prompt: "too long" });
} catch (failure) {
  if (!APICallError.isInstance(failure)) throw failure;
  error = { status: failure.statusCode, retry: failure.isRetryable, message: failure.message };
}
const vector = vectors ? (await embed({ model: provider.embeddingModel(vectors), value: "Hi", maxRetries })).embedding.length : 0;
console.log(
  JSON.stringify({
    chat: chat.text,
    usage: (await stream.usage).outputTokens,
    stream: streamed,
    finish: await stream.finishReason,
    tools: called.text,
    toolsInStream: await calledInStream.text,
    object: object.output,
    picture: seen.text,
    error,
    vector,
  }),
);
