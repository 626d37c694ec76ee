import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { OutlookError } from "../outlook/call.ts";
import { canSetCategory, invalidCategory, knowsCategory, setCategory } from "../outlook/categories.ts";
import { useStrings } from "../strings/strings.ts";

type Setting = "asking" | "not-offered" | "offered" | "going" | "set" | "not-in-list" | "not-set";

/** Sets the category of the mail with the key `mail` in Outlook. Not shown where Outlook does not allow that. */
export function OutlookCategory({ mail, name }: { mail: string; name: string }) {
  const { category: words } = useStrings();
  const [setting, setSetting] = useState<Setting>("asking");
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
    setCategory(mail, name).then(
      () => setSetting("set"),
      (error: unknown) => {
        const unknown = error instanceof OutlookError && error.code === invalidCategory;
        setSetting(unknown ? "not-in-list" : "not-set");
      },
    );
  }

  if (setting === "asking" || setting === "not-offered") return null;
  const said = { set: words.set(name), "not-in-list": words.notInList(name), "not-set": words.notSet };
  return (
    <div className="outlook-category">
      {/* It stays when done, so that the focus is not lost. */}
      <Button size="small" disabledFocusable={setting === "going" || setting === "set"} onClick={press}>
        {words.setInOutlook}
      </Button>
      <p role="status" className="quiet">
        {setting in said && said[setting as keyof typeof said]}
      </p>
    </div>
  );
}
