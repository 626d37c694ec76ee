import "react";

declare module "react" {
  interface CSSProperties {
    /** The hue of an avatar or a category chip; the theme decides how light it is. */
    "--hue"?: number | undefined;
  }
}
