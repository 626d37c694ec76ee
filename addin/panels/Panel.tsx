import { type ReactNode, useId } from "react";

/** One part of the pane: a region named by its heading. */
export function Panel(props: { title: string; className?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`panel ${props.className ?? ""}`}>
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </section>
  );
}
