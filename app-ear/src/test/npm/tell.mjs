// Prints what a call of the client came to, as one line of JSON: an answer or an error.
import OpenAI from "openai";

export async function tell(call) {
  try {
    console.log(JSON.stringify({ answer: await call() }));
  } catch (error) {
    if (!(error instanceof OpenAI.APIError)) throw error;
    const { status, code, type, param, message } = error;
    console.log(JSON.stringify({ error: { name: error.constructor.name, status, code, type, param, message } }));
  }
}
