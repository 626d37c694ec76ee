import type { ReactNode } from "react";

interface DisclosureProps {
  label: string;
  className?: string;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ReactNode;
}

/** Something one tap away. */
export function Disclosure({ label, className, open, onToggle, children }: DisclosureProps) {
  return (
    <details className={className} open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      {/* office.js on the web moves the focus itself on Tab, over its own list of elements, which lacks a bare summary. */}
      <summary tabIndex={0}>{label}</summary>
      {children}
    </details>
  );
}
