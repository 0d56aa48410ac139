// What LangChain makes of MODEL: an answer, a stream with its usage, a tool in a loop, an object, a picture, an error.
import { HumanMessage, ToolMessage } from "@langchain/core/messages";
import { tool } from "@langchain/core/tools";
import { ChatOpenAI, OpenAIEmbeddings } from "@langchain/openai";
import { z } from "zod";

const { MODEL: name, EMBEDDING: vectors, OPENAI_BASE_URL: baseURL, OPENAI_API_KEY: apiKey } = process.env;
const at = { apiKey, configuration: { baseURL }, maxRetries: 0 };
const model = new ChatOpenAI({ ...at, model: name, streamUsage: true });
const pixel = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const weather = tool(async ({ city }) => `${city}: ${city.length} degrees`, {
  name: "weather",
  description: "The weather of a city",
  schema: z.object({ city: z.string() }),
});

async function loop(ask) {
  const talk = [new HumanMessage("Weather in Oslo and in Rome?")];
  for (let turn = 0; turn < 4; turn++) {
    const said = await ask(talk);
    talk.push(said);
    if (!said.tool_calls?.length) return said.text;
    for (const call of said.tool_calls) {
      talk.push(new ToolMessage({ content: await weather.invoke(call.args), tool_call_id: call.id }));
    }
  }
}

async function whole(stream) {
  let all;
  for await (const piece of stream) all = all === undefined ? piece : all.concat(piece);
  return all;
}

const calling = model.bindTools([weather]);
const chat = await model.invoke("Hi");
const stream = await whole(await model.stream("Hi"));
const tools = await loop((talk) => calling.invoke(talk));
const toolsInStream = await loop(async (talk) => whole(await calling.stream(talk)));
const object = await model.withStructuredOutput(z.object({ city: z.string() }), { method: "jsonSchema" }).invoke("Where?");
const picture = await model.invoke([
  new HumanMessage({
    content: [
      { type: "text", text: "What is this?" },
      { type: "image_url", image_url: { url: pixel } },
    ],
  }),
]);
let error;
try {
  await model.invoke("too long");
} catch (failure) {
  // A context that is too long is an error of LangChain's own, around that of the client.
  error = { status: failure.status ?? failure.cause?.status, message: failure.message };
}
const vector = vectors ? (await new OpenAIEmbeddings({ ...at, model: vectors }).embedQuery("Hi")).length : 0;
console.log(
  JSON.stringify({
    chat: chat.text,
    usage: stream.usage_metadata?.output_tokens,
    stream: stream.text,
    finish: stream.response_metadata.finish_reason,
    tools,
    toolsInStream,
    object,
    picture: picture.text,
    error,
    vector,
  }),
);
