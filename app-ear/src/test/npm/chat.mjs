// Asks MODEL a QUESTION and takes the answer in one piece.
import OpenAI from "openai";
import { tell } from "./tell.mjs";

const { MODEL: model, QUESTION: content } = process.env;
await tell(() => new OpenAI().chat.completions.create({ model, messages: [{ role: "user", content }] }));
