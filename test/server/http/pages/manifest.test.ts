// The rules of the XML add-in-only manifest as Microsoft documents them (MS-OWEMXML and the manifest reference),
// checked here because the official validator is a web service.

import { readFileSync } from "node:fs";
import type { Element } from "domhandler";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";
import {
  addresses,
  all,
  childrenOf,
  closest,
  firstValueOf,
  inOrder,
  manifest,
  only,
  overridesOf,
  ownedBy,
  source,
  textOf,
  valuesOf,
  versions,
  within,
} from "../../../support/manifest-reader.ts";

/** Parent → its children in the order the schema wants; a trailing * may repeat. */
const orders: Record<string, string[]> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "FormSettings",
    "Permissions",
    "Rule",
    "DisableEntityHighlighting",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "VersionOverrides"],
  DesktopFormFactor: ["SupportsSharedFolders", "FunctionFile", "ExtensionPoint*"],
  DesktopSettings: ["SourceLocation", "RequestedHeight"],
  FormSettings: ["Form*"],
  Group: ["Label", "Control*"],
  Control: ["Label", "ToolTip", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["SourceLocation", "SupportsPinning"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

describe("the form", () => {
  test.each(Object.entries(orders))(
    "the children of every %s stand in the documented order",
    (parent, order) => {
      const found = all(parent);
      expect(found).not.toHaveLength(0);
      for (const element of found) expect(childrenOf(element).join(" ")).toMatch(inOrder(order));
    },
  );

  test("everything a mail add-in must have is there", () => {
    const must = [
      ["Id", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
      ["SupportUrl", "Hosts", "Requirements", "FormSettings", "Permissions", "Rule", "VersionOverrides"],
    ].flat();
    expect(childrenOf(only("OfficeApp"))).toEqual(expect.arrayContaining(must));
  });

  test("Id is a GUID, Version has at most four parts of at most five digits", () => {
    expect(textOf(only("Id"))).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(textOf(only("Version"))).toMatch(/^\d{1,5}(\.\d{1,5}){1,3}$/);
  });

  test("names are at most 125 characters long, descriptions 250, ids of resources 32, addresses 2048", () => {
    for (const value of valuesOf("DisplayName", "bt\\:ShortStrings > bt\\:String"))
      expect(value.length).toBeLessThanOrEqual(125);
    for (const value of valuesOf("OfficeApp > Description", "bt\\:LongStrings > bt\\:String"))
      expect(value.length).toBeLessThanOrEqual(250);
    for (const element of all("[resid], [id]"))
      expect((element.attribs.resid ?? element.attribs.id ?? "").length).toBeLessThanOrEqual(32);
    for (const value of addresses(manifest)) expect(value.length).toBeLessThanOrEqual(2048);
  });

  test("the file is under 256 KB", () => {
    expect(Buffer.byteLength(source)).toBeLessThan(256 * 1024);
  });

  test("ids of controls and groups are unique in the whole file", () => {
    const ids = all("Control, Group").map((element) => element.attribs.id);
    expect(ids).toHaveLength(8);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("what it asks for", () => {
  test("no more than ReadWriteItem, in the Mailbox host only", () => {
    expect(textOf(only("Permissions"))).toBe("ReadWriteItem");
    expect(all("OfficeApp > Hosts > Host").map((host) => host.attribs.Name)).toEqual(["Mailbox"]);
  });

  test("no requirement above Mailbox 1.5, so that Exchange 2016 can install it", () => {
    const versionsAsked = [...all("Set"), ...all("bt\\:Sets")].map(
      (set) => set.attribs.MinVersion ?? set.attribs.DefaultMinVersion,
    );
    expect(versionsAsked).toEqual(["1.3", "1.5"]);
  });

  test("overrides 1.0 wrap overrides 1.1, each in its namespace", () => {
    const schema = "http://schemas.microsoft.com/office/mailappversionoverrides";
    expect(versions().map((element) => [element.attribs["xsi:type"], element.attribs.xmlns])).toEqual([
      ["VersionOverridesV1_0", schema],
      ["VersionOverridesV1_1", `${schema}/1.1`],
    ]);
    expect(versions()[1]?.parent).toBe(versions()[0]);
  });

  test("reading and writing both have a button, and the pane can be pinned from both, in 1.1 only", () => {
    const surfaces = ["MessageReadCommandSurface", "MessageComposeCommandSurface"];
    for (const overrides of versions())
      expect(ownedBy(overrides, "ExtensionPoint").map((point) => point.attribs["xsi:type"])).toEqual(
        surfaces,
      );
    const pinned = all("SupportsPinning");
    expect(pinned.map(textOf)).toEqual(["true", "true"]);
    for (const element of pinned) expect(closest(element, "VersionOverrides")).toBe(versions()[1]);
  });

  test("clients without add-in commands get the pane for messages, read and edited", () => {
    expect(all("Form").map((form) => form.attribs["xsi:type"])).toEqual(["ItemRead", "ItemEdit"]);
    expect(all("Rule Rule").map((rule) => [rule.attribs.ItemType, rule.attribs.FormType])).toEqual([
      ["Message", "Read"],
      ["Message", "Edit"],
    ]);
  });
});

describe("what it names", () => {
  test("every address is HTTPS on the one origin, and AppDomain is that origin without a path", () => {
    for (const address of addresses(manifest)) expect(address).toMatch(/^https:\/\/localhost:3000\//);
    expect(all("AppDomain").map(textOf)).toEqual(["https://localhost:3000"]);
  });

  test.each(["VersionOverridesV1_0", "VersionOverridesV1_1"])(
    "every resid in %s resolves, and none is spare",
    (name) => {
      const overrides = only(`[xsi\\:type="${name}"]`);
      const used = ownedBy(overrides, "[resid]").map((element) => element.attribs.resid);
      const given = ownedBy(overrides, "Resources [id]").map((element) => element.attribs.id);
      expect(new Set(used)).toEqual(new Set(given));
      expect(new Set(given).size).toBe(given.length);
    },
  );

  test("every button has its icon in 16, 20, 24, 32, 40, 48, 64 and 80 pixels", () => {
    for (const icon of all("Icon"))
      expect(within(icon, "bt\\:Image").map(size)).toEqual([16, 20, 24, 32, 40, 48, 64, 80]);
  });

  test("every icon file is a PNG of exactly the size its name and its button say", () => {
    for (const image of all("Icon bt\\:Image"))
      expect(firstValueOf(`bt\\:Image#${image.attribs.resid}`)).toContain(`/icon-${size(image)}.png`);
    expect(firstValueOf("IconUrl")).toContain("/icon-64.png");
    expect(firstValueOf("HighResolutionIconUrl")).toContain("/icon-128.png");
    const icons = addresses(manifest).filter((address) => address.endsWith(".png"));
    expect(new Set(icons).size).toBe(9);
    for (const icon of icons) {
      const png = PNG.sync.read(
        readFileSync(new URL(`../../../../addin${new URL(icon).pathname}`, import.meta.url)),
      );
      expect(icon).toContain(`/icon-${png.width}.png`);
      expect(png.height).toBe(png.width);
    }
  });

  test("every string a person sees has its Chinese", () => {
    for (const element of all("DisplayName, OfficeApp > Description, bt\\:String"))
      expect(overridesOf(element).map((override) => override.attribs.Locale)).toEqual(["zh-CN"]);
  });
});

function size(image: Element): number {
  return Number(image.attribs.size);
}
