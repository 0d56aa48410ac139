// Uploads two files of a QUESTION to MODEL, finds both on pages of one, and deletes them.
import OpenAI, { toFile } from "openai";
import { tell } from "./tell.mjs";

const { MODEL: model, QUESTION: content } = process.env;
const line = JSON.stringify({
  custom_id: "a", method: "POST", url: "/v1/chat/completions", body: { model, messages: [{ role: "user", content }] },
});
const openai = new OpenAI();

async function upload(name) {
  return (await openai.files.create({ purpose: "batch", file: await toFile(Buffer.from(line), name) })).id;
}

async function listed(order, uploaded) {
  const found = [];
  for await (const file of openai.files.list({ limit: 1, order, purpose: "batch" })) {
    if (uploaded.includes(file.id)) found.push(file.filename);
  }
  return found;
}

await tell(async () => {
  const uploaded = [await upload("one.jsonl"), await upload("two.jsonl")];
  const latestFirst = await listed("desc", uploaded);
  const oldestFirst = await listed("asc", uploaded);
  const deleted = [];
  for (const id of uploaded) deleted.push((await openai.files.delete(id)).deleted);
  const left = await listed("desc", uploaded);
  const found = await openai.files.retrieve(uploaded[0]).then(() => 200, (error) => error.status);
  return { latestFirst, oldestFirst, deleted, left, found };
});
