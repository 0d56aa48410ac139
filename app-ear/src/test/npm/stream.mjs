// Asks MODEL a QUESTION, takes the answer as it comes, and has the client put it together.
import OpenAI from "openai";
import { tell } from "./tell.mjs";

const { MODEL: model, QUESTION: content } = process.env;
await tell(async () => {
  const stream = new OpenAI().chat.completions.stream({
    model,
    messages: [{ role: "user", content }],
    stream_options: { include_usage: true },
  });
  const pieces = [];
  stream.on("content", (piece) => pieces.push(piece));
  const { choices, usage } = await stream.finalChatCompletion();
  return { pieces, text: choices[0].message.content, finish_reason: choices[0].finish_reason, usage };
});
