// Asks MODEL for the weather of two cities with a tool, in a loop until it has its answer; STREAM=yes streams,
// THINKING=yes lets Claude think before.
import OpenAI from "openai";
import { tell } from "./tell.mjs";

const { MODEL: model, STREAM: streamed, THINKING: thinks } = process.env;
const asked = [];
const weather = {
  type: "function",
  function: {
    name: "weather",
    description: "The weather of a city",
    parse: JSON.parse,
    parameters: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
    function: async ({ city }) => {
      asked.push(city);
      return `${city}: ${city.length} degrees`;
    },
  },
};
await tell(async () => {
  const messages = [{ role: "user", content: "Weather in Oslo and in Rome? Mail it to ann@example.com." }];
  const loop = new OpenAI({ maxRetries: 0 }).chat.completions.runTools(
    {
      model,
      messages,
      tools: [weather],
      ...(streamed === "yes" ? { stream: true } : {}),
      ...(thinks === "yes" ? { thinking: { type: "enabled", budget_tokens: 2000 } } : {}),
    },
    { maxChatCompletions: 4 },
  );
  const text = await loop.finalContent();
  return { asked, text, roles: loop.messages.map(({ role }) => role) };
});
