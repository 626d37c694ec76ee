import type { KeyboardEvent } from "react";
import type { Category, Person } from "../mailbox/items.ts";
import { Avatar } from "./Avatar.tsx";
import { CategoryChip } from "./CategoryChip.tsx";
import { shortDate } from "./dates.ts";
import { Icon } from "./Icon.tsx";

export interface Row {
  id: string;
  person: Person;
  who: string;
  subject: string;
  preview: string;
  date: string;
  read: boolean;
  open: boolean;
  direction: "ltr" | "rtl";
  attachments: boolean;
  categories: Category[];
  onOpen(): void;
}

export function MailRow({ row, tabStop }: { row: Row; tabStop: boolean }) {
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    row.onOpen();
  };
  return (
    <div
      role="option"
      aria-selected={row.open}
      className={row.read ? "row" : "row unread"}
      tabIndex={tabStop ? 0 : -1}
      onClick={row.onOpen}
      onKeyDown={press}
    >
      <Avatar person={row.person} />
      <div className="row-text">
        <div className="row-line">
          {!row.read && <span className="unseen">Unread</span>}
          <span className="who">{row.who}</span>
          {row.attachments && (
            <>
              <Icon name="attachment" />
              <span className="unseen">Has attachments</span>
            </>
          )}
          <time>{shortDate(row.date)}</time>
        </div>
        <div className="subject" dir={row.direction}>
          {row.subject}
        </div>
        <div className="preview" dir={row.direction}>
          {row.preview}
        </div>
        {row.categories.length > 0 && (
          <div className="chips">
            {row.categories.map((category) => (
              <CategoryChip key={category.displayName} category={category} />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
