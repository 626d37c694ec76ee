import type { ReactNode } from "react";

interface DisclosureProps {
  label: ReactNode;
  className?: string;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ReactNode;
}

/** Content that opens with one tap. */
export function Disclosure({ label, className, open, onToggle, children }: DisclosureProps) {
  return (
    <details className={className} open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      {/* On the web, office.js handles Tab itself, and its list of focusable elements lacks a summary without tabindex. */}
      <summary tabIndex={0}>{label}</summary>
      {children}
    </details>
  );
}
