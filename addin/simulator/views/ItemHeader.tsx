import type { Item, Person } from "../mailbox/items.ts";
import type { Mailbox } from "../mailbox/mailbox.ts";
import { Avatar } from "./Avatar.tsx";
import { CategoryChip } from "./CategoryChip.tsx";
import { longDate } from "./dates.ts";
import { Icon } from "./Icon.tsx";

export function ItemHeader({ mailbox, item }: { mailbox: Mailbox; item: Item }) {
  const categories = mailbox
    .state()
    .masterCategories.filter(({ displayName }) => item.categories.includes(displayName));
  const files = item.attachments.filter(({ inline }) => !inline);
  return (
    <header className="item-header">
      <h2 dir={item.direction}>{item.subject || "(no subject)"}</h2>
      {categories.length > 0 && (
        <ul className="chips" aria-label="Categories">
          {categories.map((category) => (
            <li key={category.displayName}>
              <CategoryChip category={category} />
            </li>
          ))}
        </ul>
      )}
      <div className="sender">
        <Avatar person={item.from} large />
        <div>
          <div className="from">
            <b>{item.from.name || item.from.address}</b>{" "}
            {item.from.name && <span>&lt;{item.from.address}&gt;</span>}
          </div>
          <People label="To" people={item.to} />
          <People label="Cc" people={item.cc} />
        </div>
        <time dateTime={item.date}>{longDate(item.date)}</time>
      </div>
      {item.meeting && (
        <p className="meeting">
          <Icon name="calendar" /> {longDate(item.meeting.start)} · {item.meeting.location}
        </p>
      )}
      {files.length > 0 && (
        <ul className="files" aria-label="Attachments">
          {files.map(({ id, name, size }) => (
            <li key={id}>
              <Icon name="attachment" /> {name} <small>{Math.max(1, Math.round(size / 1024))} KB</small>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

function People({ label, people }: { label: string; people: Person[] }) {
  if (people.length === 0) return null;
  return (
    <div className="people">
      {label}: {people.map(({ name, address }) => name || address).join("; ")}
    </div>
  );
}
