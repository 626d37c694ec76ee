// The pane's few icons, drawn for it: an icon library would outweigh everything else.

const shapes = {
  write:
    "M3 14.5 4 11l7.6-7.6a1.6 1.6 0 0 1 2.3 0l.2.2a1.6 1.6 0 0 1 0 2.3L6.5 13.5 3 14.5Zm7.2-9.7 2.5 2.5M3 17h11",
  stop: "M5 5h8v8H5z",
  reply: "M7.5 4.5 3 9l4.5 4.5M3 9h7c3 0 5 2 5 5v.5",
  "reply-all": "M9.5 4.5 5 9l4.5 4.5M5.5 5.5 2 9l3.5 3.5M5 9h6c3 0 5 2 5 5v.5",
  insert: "M9 3v9M5.5 8.5 9 12l3.5-3.5M3 15h12",
} as const;

/** An icon beside a label; screen readers get the label. */
export function Icon({ name }: { name: keyof typeof shapes }) {
  return (
    <svg className="icon" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
