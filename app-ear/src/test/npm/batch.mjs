// Hands a QUESTION to MODEL in a batch of two, waits for its end, and takes the answers from its file.
import OpenAI, { toFile } from "openai";
import { tell } from "./tell.mjs";

const { MODEL: model, QUESTION: content } = process.env;
const line = (custom_id) => JSON.stringify({
  custom_id, method: "POST", url: "/v1/chat/completions", body: { model, messages: [{ role: "user", content }] },
});
const openai = new OpenAI();

async function ended(id) {
  for (;;) {
    const batch = await openai.batches.retrieve(id);
    if (["completed", "failed", "expired", "cancelled"].includes(batch.status)) return batch;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

await tell(async () => {
  const lines = await toFile(Buffer.from([line("a"), line("b")].join("\n")), "questions.jsonl");
  const file = await openai.files.create({ purpose: "batch", file: lines });
  const { id } = await openai.batches.create({
    input_file_id: file.id, endpoint: "/v1/chat/completions", completion_window: "24h",
  });
  const batch = await ended(id);
  const output = await (await openai.files.content(batch.output_file_id)).text();
  const listed = (await openai.batches.list({ limit: 1 })).data.map((one) => one.id);
  return { batch, listed, output: output.trim().split("\n").map((each) => JSON.parse(each)) };
});
