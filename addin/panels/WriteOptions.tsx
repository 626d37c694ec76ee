import { type RefObject, useEffect, useId, useState } from "react";
import type { ReplyOptions } from "../../server/contract/reply-request.ts";
import { choices } from "../session/api.ts";
import { useStrings } from "../strings/strings.ts";

/** What the person may ask for beforehand: what the reply should say, and in which profile. */
export function WriteOptions({ chosen }: { chosen: RefObject<ReplyOptions> }) {
  const { reply: words } = useStrings();
  const profiles = useProfiles();
  const id = useId();
  const set = (name: "instruction" | "profile", value: string) => {
    const { [name]: _, ...rest } = chosen.current;
    chosen.current = value.trim() === "" ? rest : { ...rest, [name]: value };
  };
  return (
    <div className="options">
      <label htmlFor={`${id}i`}>{words.instruction}</label>
      <textarea
        id={`${id}i`}
        rows={2}
        dir="auto"
        maxLength={2_000}
        placeholder={words.instructionHint}
        defaultValue={chosen.current.instruction}
        onChange={(event) => set("instruction", event.target.value)}
      />
      {profiles.length > 1 && (
        <div className="profile">
          <label htmlFor={`${id}p`}>{words.profile}</label>
          <select
            id={`${id}p`}
            defaultValue={chosen.current.profile ?? ""}
            onChange={(event) => set("profile", event.target.value)}
          >
            <option value="">{words.profileByMail}</option>
            {profiles.map((profile) => (
              <option key={profile}>{profile}</option>
            ))}
          </select>
        </div>
      )}
    </div>
  );
}

let known: string[] = [];

/** The names of the server's profiles; none while it does not answer, and the mail then chooses. */
function useProfiles(): string[] {
  const [names, setNames] = useState(known);
  useEffect(() => {
    if (known.length > 0) return;
    const leave = new AbortController();
    choices(leave.signal).then(
      ({ profiles }) => {
        known = profiles.map(({ name }) => name);
        setNames(known);
      },
      // Choosing by hand is an extra; the reading of the mail says what is wrong with the server.
      () => {},
    );
    return () => leave.abort();
  }, []);
  return names;
}
