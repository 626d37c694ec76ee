import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { OutlookError } from "../outlook/call.ts";
import { canSetCategory, invalidCategory, knowsCategory, setCategory } from "../outlook/categories.ts";
import { inOutlook } from "../session/category-of.ts";
import type { OpenSession } from "../session/session.ts";
import { useStrings } from "../strings/strings.ts";

interface OutlookCategoryProps {
  session: OpenSession;
  id: string;
  name: string;
  /** Told which categories the mail has afterwards. */
  set: (categories: string[]) => void;
}

type Setting = "asking" | "not-offered" | "offered" | "going" | "set" | "not-in-list" | "not-set";

/** Sets the mail's category in Outlook, in place of another of our set. Not shown where Outlook does not allow that. */
export function OutlookCategory({ session, id, name, set }: OutlookCategoryProps) {
  const { category: words } = useStrings();
  const [setting, setSetting] = useState<Setting>("asking");
  const ours = inOutlook(session);
  const isSet = ours.some((category) => category.id === id);
  useEffect(() => {
    let gone = false;
    const asked = canSetCategory() ? knowsCategory(name) : Promise.resolve("no");
    void asked.then((known) => {
      if (!gone) setSetting(known === "no" ? "not-offered" : "offered");
    });
    return () => {
      gone = true;
    };
  }, [name]);

  function press(): void {
    setSetting("going");
    const old = ours.filter((category) => category.id !== id).map((category) => category.name);
    setCategory(session.item.key, name, old).then(
      () => {
        setSetting("set");
        set([...session.categories.filter((category) => !old.includes(category)), name]);
      },
      (error: unknown) => {
        const unknown = error instanceof OutlookError && error.code === invalidCategory;
        setSetting(unknown ? "not-in-list" : "not-set");
      },
    );
  }

  if (setting === "asking" || setting === "not-offered") return null;
  const shown = isSet ? "set" : setting;
  const said = { set: words.set(name), "not-in-list": words.notInList(name), "not-set": words.notSet };
  return (
    <div className="outlook-category">
      {/* It stays when done, so that the focus is not lost. */}
      <Button size="small" disabledFocusable={shown === "going" || shown === "set"} onClick={press}>
        {words.setInOutlook}
      </Button>
      <p role="status" className="quiet">
        {shown in said && said[shown as keyof typeof said]}
      </p>
    </div>
  );
}
