// Has MODEL turn two texts into vectors for USER, and tells how alike they are.
import OpenAI from "openai";
import { tell } from "./tell.mjs";

const { MODEL: model, QUESTION: question, USER_NAME: user } = process.env;
await tell(async () => {
  const input = [question, "How can I turn it off at once?", "The cat sat on the mat."];
  const { data, usage, object } = await new OpenAI().embeddings.create({ model, input, user });
  const [one, other, strange] = data.map(({ embedding }) => embedding);
  const alike = (a, b) => a.reduce((sum, x, i) => sum + x * b[i], 0);
  return { object, usage, sizes: data.map(({ embedding }) => embedding.length), near: alike(one, other), far: alike(one, strange) };
});
