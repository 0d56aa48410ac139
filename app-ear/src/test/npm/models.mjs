// Lists the models, page by page as the client does.
import OpenAI from "openai";
import { tell } from "./tell.mjs";

await tell(async () => {
  const ids = [];
  for await (const model of new OpenAI().models.list()) ids.push(model.id);
  return ids;
});
