// The settings to try the add-in with. Each one changes the page, and its address too.

import type { ChangeEvent, ReactNode } from "react";
import type { Mailbox } from "../mailbox/mailbox.ts";
import { languages, requirementSets, type Settings, themes } from "../mailbox/settings.ts";
import { useMailbox } from "./use-mailbox.ts";

const themeNames = { light: "Light", dark: "Dark", contrast: "High contrast" };

export function SettingsStrip({ mailbox }: { mailbox: Mailbox }) {
  const { settings } = useMailbox(mailbox);
  const set = (part: Partial<Settings>) => mailbox.change({ settings: { ...settings, ...part } });
  return (
    <section className="strip" aria-label="Try the add-in with">
      <Choice
        label="Theme"
        value={settings.theme}
        options={themes.map((theme) => [theme, themeNames[theme]])}
        onChoose={(theme) => set({ theme })}
      />
      {settings.theme === "contrast" && (
        <small title="A page can't switch on the system's own high contrast. To try that too, switch it on in the system.">
          this page only
        </small>
      )}
      <Choice
        label="Pane language"
        value={settings.lang}
        options={Object.entries(languages) as [Settings["lang"], string][]}
        onChoose={(lang) => set({ lang })}
      />
      <Choice
        label="Requirement set"
        value={settings.set}
        options={requirementSets.map((version) => [version, `Mailbox ${version}`])}
        onChoose={(version) => set({ set: version })}
      />
      <label>
        <span>Pane width</span>
        <input
          type="range"
          min="280"
          max="600"
          step="20"
          value={settings.width}
          aria-valuetext={`${settings.width} pixels`}
          onChange={(event) => set({ width: Number(event.target.value) })}
        />
        <span className="figure">{settings.width}</span>
      </label>
      <label>
        <input
          type="checkbox"
          checked={settings.plain}
          onChange={(event) => set({ plain: event.target.checked })}
        />
        <span>Plain-text replies</span>
      </label>
    </section>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: [T, string][];
  onChoose(value: T): void;
}

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>): ReactNode {
  const choose = (event: ChangeEvent<HTMLSelectElement>) => onChoose(event.target.value as T);
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={choose}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
