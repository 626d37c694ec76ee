// The mailbox's state: immutable, replaced by every change, watched by the page and by the add-in's host.

import type { Editor } from "./editor.ts";
import type { Category, Draft, Folder, Item } from "./items.ts";
import type { Settings } from "./settings.ts";

export type Surface = "read" | "compose";

export interface PaneState {
  open: boolean;
  pinned: boolean;
}

export interface MailboxState {
  loading: boolean;
  items: Item[];
  drafts: Draft[];
  folder: Folder;
  openId: string | null;
  /** The draft whose window is open. */
  writingId: string | null;
  panes: Record<Surface, PaneState>;
  masterCategories: Category[];
  settings: Settings;
  /** One sentence at the foot of the page about what just happened. */
  notice: string;
}

export class Mailbox {
  #state: MailboxState;
  readonly #watchers = new Set<() => void>();
  /** The body of the open compose window, where add-in and person write. */
  editor: Editor | null = null;

  constructor(state: MailboxState) {
    this.#state = state;
  }

  readonly state = (): MailboxState => this.#state;

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  change(part: Partial<MailboxState>): void {
    this.#state = { ...this.#state, ...part };
    for (const watcher of this.#watchers) watcher();
  }

  changeItem(id: string, part: Partial<Item>): void {
    this.change({ items: this.#state.items.map((item) => (item.id === id ? { ...item, ...part } : item)) });
  }

  changeDraft(id: string, part: Partial<Draft>): void {
    this.change({
      drafts: this.#state.drafts.map((draft) => (draft.id === id ? { ...draft, ...part } : draft)),
    });
  }

  changePane(surface: Surface, part: Partial<PaneState>): void {
    const { panes } = this.#state;
    this.change({ panes: { ...panes, [surface]: { ...panes[surface], ...part } } });
  }

  openItem(): Item | null {
    return this.#state.items.find((item) => item.id === this.#state.openId) ?? null;
  }

  openDraft(): Draft | null {
    return this.#state.drafts.find((draft) => draft.id === this.#state.writingId) ?? null;
  }
}

/** A mailbox with nothing in it. */
export function emptyMailbox(settings: Settings): Mailbox {
  return new Mailbox({
    loading: true,
    items: [],
    drafts: [],
    folder: "inbox",
    openId: null,
    writingId: null,
    panes: { read: { open: false, pinned: false }, compose: { open: false, pinned: false } },
    masterCategories: [],
    settings,
    notice: "",
  });
}
