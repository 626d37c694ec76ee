"""The design of most mail assistants today, for comparison: one prompt a task, its instructions first and the mail last, the category as
JSON, and no streaming. Asynchronous, keeps its connections, and profits from vLLM's prefix cache for its instructions.

Arguments: port, vLLM's address, model, the category file. The key is in ENGINE_API_KEY.
"""

import json
import os
import re
import sys

import uvicorn
import yaml
from fastapi import FastAPI
from openai import AsyncOpenAI
from pydantic import BaseModel

port, url, model, categories_file = sys.argv[1:5]
with open(categories_file, encoding="utf-8") as file:
    categories = yaml.safe_load(file)["categories"]
listed = "\n".join(f"- {c['id']}: {c['names']['en']}. {c['descriptions']['en']}" for c in categories)

CLASSIFY = f"""You are an assistant that sorts the e-mails of a company. Choose exactly one of these categories:
{listed}
Answer with JSON only, in this form: {{"category": "<one of the names above>", "confidence": <0 to 100>, "reason": "<one short sentence>"}}"""
REPLY = """You are an office worker who answers mail for the organisation it was sent to. Write a reply to the e-mail, in its language.
Be polite, plain and warm. Use whole sentences and about 120 words in short paragraphs. Answer the questions of the e-mail and say only
what it says; what you do not know, say that you will check. Promise no refund, discount, compensation or date, and admit no fault.
Write only the reply, from the greeting to a polite closing, without a subject line. The e-mail is of the category """
FACTS = """You are an assistant that reads the e-mails of a company. Extract the facts of the e-mail. Answer with JSON only, in this form:
{"sender": "", "company": "", "problem": "<one short sentence>", "products": [], "order_numbers": [], "dates": [], "amounts": []}"""

# A large model keeps to the form by itself; holding every model to it lets a small one be as brief as a large one.
FORM = {
    "type": "object",
    "properties": {
        "category": {"enum": [c["id"] for c in categories]},
        "confidence": {"type": "integer", "minimum": 0, "maximum": 100},
        "reason": {"type": "string", "maxLength": 120},
    },
    "required": ["category", "confidence", "reason"],
    "additionalProperties": False,
}

client = AsyncOpenAI(base_url=f"{url}/v1", api_key=os.environ.get("ENGINE_API_KEY") or "none", timeout=600, max_retries=0)
app = FastAPI()


class Ask(BaseModel):
    mail: str
    category: str = ""


async def ask(system, mail, **limits):
    messages = [{"role": "system", "content": system}, {"role": "user", "content": mail}]
    answer = await client.chat.completions.create(model=model, messages=messages, **limits)
    details = answer.usage.prompt_tokens_details
    cached = (details.cached_tokens if details else 0) or 0
    return answer.choices[0].message.content or "", [answer.usage.prompt_tokens, cached, answer.usage.completion_tokens]


def category_of(text):
    """The category in the answer: the whole as JSON, else what a regular expression finds, else nothing."""
    try:
        named = str(json.loads(text)["category"])
    except (ValueError, KeyError, TypeError):
        found = re.search(r'"category"\s*:\s*"([^"]+)"', text)
        named = found[1] if found else ""
    return next((c["id"] for c in categories if named.strip().lower() in (c["id"], c["names"]["en"].lower())), None)


@app.post("/classify")
async def classify(given: Ask):
    usages = []
    form = {"type": "json_schema", "json_schema": {"name": "answer", "schema": FORM}}
    for temperature in (0, 0.4):  # The same again would fail the same again.
        text, usage = await ask(CLASSIFY, given.mail, max_tokens=128, temperature=temperature, response_format=form)
        usages.append(usage)
        if category_of(text):
            break
    return {"category": category_of(text) or "other", "usages": usages}


@app.post("/reply")
async def reply(given: Ask):
    text, usage = await ask(f"{REPLY}{given.category}.", given.mail, max_tokens=300, temperature=0.4)
    return {"reply": text, "usages": [usage]}


@app.post("/facts")
async def facts(given: Ask):
    text, usage = await ask(FACTS, given.mail, max_tokens=220, temperature=0)
    return {"facts": text, "usages": [usage]}


@app.get("/health")
async def health():
    return {}


uvicorn.run(app, host="127.0.0.1", port=int(port), log_level="error")
