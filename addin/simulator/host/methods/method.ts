// One call that an add-in can make, and what it may reach.

import type { z } from "zod";
import type { Editor } from "../../mailbox/editor.ts";
import type { Draft, Item, LeftByAddin } from "../../mailbox/items.ts";
import type { Mailbox, Surface } from "../../mailbox/mailbox.ts";

/** Outlook refuses a call with a number of its own; office.js has the sentence for it. */
export class Refusal extends Error {
  readonly code: number;

  constructor(code: number) {
    super(`Outlook answers ${code}`);
    this.name = "Refusal";
    this.code = code;
  }
}

export const refusals = {
  notSupported: 5000,
  internalFormat: 9002,
  attachmentId: 9003,
  attachmentToDelete: 9008,
  genericResponse: 9020,
  duplicateNotification: 9023,
  notificationNotFound: 9024,
  tooManyNotifications: 9025,
  invalidCategory: 9044,
  duplicateCategory: 9045,
  notSaved: 9046,
  keyNotFound: 9050,
} as const;

/** A call in flight: where the pane stands, and the mailbox behind it. */
export class Call {
  readonly mailbox: Mailbox;
  readonly surface: Surface;

  constructor(mailbox: Mailbox, surface: Surface) {
    this.mailbox = mailbox;
    this.surface = surface;
  }

  item(): Item {
    const item = this.surface === "read" ? this.mailbox.openItem() : null;
    if (!item) throw new Refusal(refusals.notSupported);
    return item;
  }

  draft(): Draft {
    const draft = this.surface === "compose" ? this.mailbox.openDraft() : null;
    if (!draft) throw new Refusal(refusals.notSupported);
    return draft;
  }

  editor(): Editor {
    this.draft();
    if (!this.mailbox.editor) throw new Refusal(refusals.genericResponse);
    return this.mailbox.editor;
  }

  /** The open item or draft, for what both can have. */
  either(): Item | Draft {
    return this.surface === "read" ? this.item() : this.draft();
  }

  changeEither(part: Partial<LeftByAddin>): void {
    const { id } = this.either();
    if (this.surface === "read") this.mailbox.changeItem(id, part);
    else this.mailbox.changeDraft(id, part);
  }
}

/** A method of the dispatch table. `since` is the requirement set of Mailbox it came with. */
export interface Method {
  id: number;
  since: string;
  /** The whole answer, or its `data` when `bare` is not set. */
  run(call: Call, params: unknown): unknown;
  bare?: boolean;
}

/** A method whose parameters match `schema`; office.js has already checked what the add-in passed. */
export function method<T>(
  id: number,
  since: string,
  schema: z.ZodType<T>,
  run: (call: Call, params: T) => unknown,
): Method {
  return {
    id,
    since,
    run(call, params) {
      const parsed = schema.safeParse(params ?? {});
      if (!parsed.success) throw new Refusal(refusals.internalFormat);
      return run(call, parsed.data);
    },
  };
}
