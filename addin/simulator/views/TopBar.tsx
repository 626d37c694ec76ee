import { owner } from "../mailbox/owner.ts";
import { Avatar } from "./Avatar.tsx";
import { Icon, Logo } from "./Icon.tsx";

export function TopBar({ search, onSearch }: { search: string; onSearch(words: string): void }) {
  return (
    <header className="top">
      <h1>
        <Logo /> Mail <small>trial mailbox</small>
      </h1>
      <label className="search">
        <Icon name="search" />
        <input
          type="search"
          aria-label="Search mail"
          placeholder="Search"
          value={search}
          onChange={(event) => onSearch(event.target.value)}
        />
      </label>
      <span className="owner">
        <span>{owner.name}</span>
        <Avatar person={owner} />
      </span>
    </header>
  );
}
