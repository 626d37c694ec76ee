import { differences } from "../session/differences.ts";
import { useStrings } from "../strings/strings.ts";
import { Disclosure } from "./Disclosure.tsx";

/** What is different from the text before, one tap away. */
export function Changed({ before, after }: { before: string; after: string }) {
  const { refine: words } = useStrings();
  return (
    <Disclosure label={words.changed}>
      <p className="changed" dir="auto">
        {differences(before, after).map(({ kind, text }, at) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces have no other name than their place
          if (kind === "same") return <span key={at}>{text}</span>;
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          return kind === "added" ? <ins key={at}>{text}</ins> : <del key={at}>{text}</del>;
        })}
      </p>
    </Disclosure>
  );
}
