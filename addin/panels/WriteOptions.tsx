import { useId } from "react";
import type { Wish } from "../session/session.ts";
import { useStrings } from "../strings/strings.ts";
import { useChoices } from "./use-choices.ts";
import { useOneTabStop } from "./use-one-tab-stop.ts";

interface WriteOptionsProps {
  wish: Wish;
  change: (wish: Partial<Wish>) => void;
}

/** What the person may ask for beforehand: what the reply should say, and in which profile. */
export function WriteOptions({ wish, change }: WriteOptionsProps) {
  const { reply: words } = useStrings();
  const profiles = useChoices()?.profiles ?? [];
  const id = useId();
  return (
    <div className="options">
      <label htmlFor={`${id}i`}>{words.instruction}</label>
      <textarea
        id={`${id}i`}
        rows={2}
        dir="auto"
        maxLength={2_000}
        placeholder={words.instructionHint}
        value={wish.instruction}
        onChange={(event) => change({ instruction: event.target.value })}
      />
      <Suggestions instruction={wish.instruction} change={change} />
      {profiles.length > 1 && (
        <div className="profile">
          <label htmlFor={`${id}p`}>{words.profile}</label>
          <select
            id={`${id}p`}
            value={wish.profile}
            onChange={(event) => change({ profile: event.target.value })}
          >
            <option value="">{words.profileByMail}</option>
            {profiles.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}

/** What replies often say, each put into the instruction with one press and taken out with another. */
function Suggestions({ instruction, change }: { instruction: string; change: WriteOptionsProps["change"] }) {
  const { reply: words } = useStrings();
  const suggestions = Object.values(words.suggestions);
  const { group, stop } = useOneTabStop(suggestions.map(({ label }) => label));
  return (
    <div className="chips" role="toolbar" aria-label={words.suggested} {...group}>
      {suggestions.map(({ label, says }) => {
        const pressed = instruction.includes(says);
        return (
          <button
            key={label}
            type="button"
            aria-pressed={pressed}
            onClick={() =>
              change({ instruction: pressed ? without(instruction, says) : withMore(instruction, says) })
            }
            {...stop(label)}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
}

function withMore(instruction: string, says: string): string {
  return [instruction.trim(), says].filter(Boolean).join(" ");
}

function without(instruction: string, says: string): string {
  return instruction
    .split(says)
    .map((part) => part.trim())
    .filter(Boolean)
    .join(" ");
}
