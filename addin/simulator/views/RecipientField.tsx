import { type KeyboardEvent, useState } from "react";
import { written } from "../compose/drafts.ts";
import type { Person } from "../mailbox/items.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  label: string;
  people: Person[];
  onChange(people: Person[]): void;
}

/** Recipients as chips, with room to type another one. */
export function RecipientField({ label, people, onChange }: Props) {
  const [typed, setTyped] = useState("");
  const take = () => {
    const added = peopleIn(typed);
    if (added.length === 0) return;
    onChange([...people, ...added]);
    setTyped("");
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === ";" || event.key === ",") {
      event.preventDefault();
      take();
    } else if (event.key === "Backspace" && typed === "") onChange(people.slice(0, -1));
  };
  return (
    <div className="recipients">
      <span className="label" aria-hidden="true">
        {label}
      </span>
      <ul aria-label={`${label} recipients`}>
        {people.map((person) => (
          <li key={person.address} title={written(person)}>
            {person.name || person.address}
            <button
              type="button"
              aria-label={`Remove ${person.name || person.address}`}
              onClick={() => onChange(people.filter((other) => other !== person))}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <input
        aria-label={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={press}
        onBlur={take}
      />
    </div>
  );
}

/** Specimen: "Ingrid Solberg <ingrid@x.example>; bob@y.example" */
export function peopleIn(typed: string): Person[] {
  return typed
    .split(/[;,\n]/)
    .map((piece) => /^\s*(?:"?([^"<]*?)"?\s*<)?([^<>\s]+@[^<>\s]+)>?\s*$/.exec(piece))
    .flatMap((match) => (match ? [{ name: match[1] ?? "", address: match[2] ?? "" }] : []));
}
