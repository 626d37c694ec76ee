import type { Change } from "../../server/contract/refine-request.ts";
import type { Desk } from "../session/actions.ts";
import { useStrings } from "../strings/strings.ts";
import { useChoices } from "./use-choices.ts";
import { useOneTabStop } from "./use-one-tab-stop.ts";

/** Those that need nothing but a press. */
const presses = ["shorter", "longer", "warmer", "more-formal", "decline", "ask"] satisfies Change[];

/** Changes to the draft at hand, one press each, and the languages it may be put into. */
export function RefineBar({ refine }: { refine: Desk["refine"] }) {
  const { refine: words } = useStrings();
  const languages = useChoices()?.languages ?? [];
  const { group, stop } = useOneTabStop(presses);
  return (
    <div className="refine">
      <div className="chips" role="toolbar" aria-label={words.title} {...group}>
        {presses.map((change) => (
          <button key={change} type="button" onClick={() => refine(change)} {...stop(change)}>
            {words.changes[change]}
          </button>
        ))}
      </div>
      {languages.length > 0 && (
        <select
          aria-label={words.language}
          value=""
          onChange={(event) => refine("language", event.target.value)}
        >
          <option value="">{words.language}</option>
          {languages.map(({ code, ownName }) => (
            <option key={code} value={code}>
              {ownName}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
