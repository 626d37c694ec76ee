import { type ReactNode, useId } from "react";

interface PanelProps {
  title: string;
  className?: string;
  /** Whether the heading is for screen readers alone, because what is in the panel says for the eye what it is. */
  untitled?: boolean;
  children: ReactNode;
}

/** One part of the pane: a region named by its heading. */
export function Panel(props: PanelProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={`panel ${props.className ?? ""}`}>
      <h2 id={id} className={props.untitled ? "offscreen" : ""}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
