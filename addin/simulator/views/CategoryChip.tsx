import type { Category } from "../mailbox/items.ts";

// Outlook's preset colours, as hues: Preset0 is red, Preset4 green, Preset7 blue. -1 is grey.
const hues = [4, 28, 30, 48, 145, 180, 75, 212, 265, 335, 210, 220, -1, -1, -1];

export function CategoryChip({ category }: { category: Category }) {
  const hue = hues[Number(category.color.replace("Preset", ""))] ?? -1;
  return (
    <span className={hue < 0 ? "chip grey" : "chip"} style={{ "--hue": hue }}>
      {category.displayName}
    </span>
  );
}
