// Line icons on a grid of 20, drawn for this page.

const paths = {
  inbox: "M3 12l2.4-7h9.2L17 12v4H3zM3 12h4l1.2 2h3.6L13 12h4",
  drafts: "M4 16l.8-3.4L13.4 4l2.6 2.6-8.6 8.6zM12 5.4L14.6 8",
  sent: "M3 9.6L17 3l-4.4 14-2.8-5.2zM9.8 11.8L17 3",
  archive: "M3 4h14v3.4H3zM4.4 7.4V16h11.2V7.4M8 10.6h4",
  deleted: "M4 5.6h12M8 5.6V3.8h4v1.8M5.4 5.6l.8 10.6h7.6l.8-10.6M8.6 8.6v4.8M11.4 8.6v4.8",
  calendar: "M3.4 5h13.2v11.6H3.4zM3.4 8.6h13.2M7 3v3.4M13 3v3.4",
  reply: "M8 4.6L3.4 9.2 8 13.8M3.4 9.2h7.2c3.4 0 5.6 2 6 6",
  replyAll: "M6 4.6L1.6 9.2 6 13.8M10 4.6L5.6 9.2 10 13.8M5.6 9.2h5.6c3.2 0 5.2 2 5.6 6",
  forward: "M12 4.6l4.6 4.6-4.6 4.6M16.6 9.2H9.4c-3.4 0-5.6 2-6 6",
  unread: "M3 5h14v10.4H3zM3 5.6l7 5.4 7-5.4",
  compose: "M16.4 10v6.4H3.6V3.6H10M8.4 11.6l.4-2.2 6.8-6.8 1.8 1.8-6.8 6.8z",
  search: "M8.8 3.4a5.4 5.4 0 100 10.8 5.4 5.4 0 000-10.8zM12.8 12.8l4 4",
  pin: "M7 3h6l-1 5 3 3v1.4H5V11l3-3zM10 12.4V17",
  close: "M5 5l10 10M15 5L5 15",
  attachment: "M14.6 9.4l-5 5a3 3 0 01-4.2-4.2l5.8-5.8a2 2 0 012.8 2.8L8.4 12.8a.8.8 0 01-1.2-1.2l4.8-4.8",
  lock: "M5 9h10v7.6H5zM7 9V6.4a3 3 0 016 0V9M10 12v2",
  info: "M10 3a7 7 0 100 14 7 7 0 000-14zM10 9v4.4M10 6.4v.2",
  warning: "M10 3.4L17.4 16H2.6zM10 8v4M10 13.8v.2",
  save: "M4 4h9l3 3v9H4zM7 4v4h5V4M7 16v-4h6v4",
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

/** Mailwright's logo: an open letter with a line of writing. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 20 20" aria-hidden="true">
      <rect x="1" y="1" width="18" height="18" rx="5" />
      <path d="M4.6 7l5.4 4 5.4-4M4.6 6.6h10.8v7.2H4.6z" />
    </svg>
  );
}
