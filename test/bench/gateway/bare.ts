// The pass-through anybody would write first: Hono, openai and zod as in their documentation, one call, no checks of the mail or the draft.

import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { OpenAI } from "openai";
import { z } from "zod";

const Mail = z.object({
  subject: z.string().max(1_000),
  from: z.object({ name: z.string(), address: z.string() }),
  date: z.string(),
  text: z.string().max(1_000_000),
});
const engine = new OpenAI({ baseURL: `${process.env.ENGINE_URL}/v1`, apiKey: "none", maxRetries: 0 });

const app = new Hono().post("/reply", async (c) => {
  const mail = Mail.parse(await c.req.json());
  return streamSSE(c, async (stream) => {
    const pieces = await engine.chat.completions.create({
      model: "bench",
      messages: [{ role: "user", content: `Answer this mail.\n\nSubject: ${mail.subject}\n\n${mail.text}` }],
      max_tokens: 800,
      stream: true,
      stream_options: { include_usage: true },
    });
    stream.onAbort(() => pieces.controller.abort());
    for await (const piece of pieces) {
      const text = piece.choices[0]?.delta.content ?? "";
      if (text !== "") await stream.writeSSE({ event: "drafting", data: JSON.stringify({ text }) });
    }
    await stream.writeSSE({ event: "done", data: "{}" });
  });
});

serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  process.stdout.write(`bare: http://127.0.0.1:${port}\n`);
});
