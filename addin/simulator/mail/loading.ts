// How mails get in: the samples when the page opens, and any .eml file dropped on the list.

import { z } from "zod";
import type { Item } from "../mailbox/items.ts";
import type { Mailbox } from "../mailbox/mailbox.ts";
import { idOf, itemFromEml } from "./eml.ts";
import { openItem } from "./selection.ts";
import { specials } from "./specials.ts";

const Names = z.array(z.string());
const timeoutMs = 20_000;
const maxDropBytes = 25_000_000;

/** Fills the mailbox. Mails that cannot be read are left out and named at the foot of the page. */
export async function loadMails(mailbox: Mailbox): Promise<void> {
  const unread: string[] = [];
  const items: Item[] = [];
  try {
    const names = Names.parse(await (await fetched("/simulator/mails.json")).json());
    const read = await Promise.allSettled(names.map(loadMail));
    for (const [index, result] of read.entries()) {
      if (result.status === "fulfilled") items.push(result.value);
      else unread.push(names[index] ?? "");
    }
  } catch {
    mailbox.change({ notice: "The sample emails couldn't be loaded. Is the server running?" });
  }
  if (unread.length > 0) mailbox.change({ notice: `These emails couldn't be read: ${unread.join(", ")}.` });
  const earlier = mailbox.state().items;
  mailbox.change({ items: byDate([...earlier, ...items, ...specials]), loading: false });
}

/** Adds a dropped .eml file to the list and opens it. */
export async function addDropped(mailbox: Mailbox, file: File): Promise<void> {
  if (file.size > maxDropBytes) {
    mailbox.change({ notice: `${file.name} is larger than 25 MB, so it was not added.` });
    return;
  }
  const name = file.name.replace(/\.eml$/i, "");
  try {
    const item = await itemFromEml(name, await file.arrayBuffer());
    const others = mailbox.state().items.filter(({ id }) => id !== idOf(name));
    mailbox.change({ items: byDate([item, ...others]), notice: `${file.name} was added to the Inbox.` });
    openItem(mailbox, item.id);
  } catch {
    mailbox.change({ notice: `${file.name} couldn't be read as an email. Drop an .eml file.` });
  }
}

/** Newest first, mails without a date last. */
export function byDate(items: Item[]): Item[] {
  return [...items].sort((one, other) => other.date.localeCompare(one.date));
}

async function loadMail(name: string): Promise<Item> {
  const answer = await fetched(`/simulator/mails/${encodeURIComponent(name)}.eml`);
  return itemFromEml(name, await answer.arrayBuffer());
}

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(timeoutMs) });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}
