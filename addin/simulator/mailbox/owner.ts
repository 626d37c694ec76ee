// Whose mailbox it is.

import type { Category, Person } from "./items.ts";

export const owner: Person = { name: "Northwind Support", address: "support@northwind.example" };

export const signatureHtml =
  '<div id="Signature"><p style="margin:0">Alex Morgan<br>Northwind Support<br>' +
  "Northwind Instruments GmbH · +49 30 5550 0142</p></div>";
export const signatureText =
  "-- \nAlex Morgan\nNorthwind Support\nNorthwind Instruments GmbH · +49 30 5550 0142";

/** The mailbox's own list of categories: an add-in with ReadWriteItem can only use a name that is in it. */
export const masterCategories: Category[] = [
  ["After-sales service request", "Preset0"],
  ["售后服务请求", "Preset0"],
  ["Business cooperation", "Preset4"],
  ["商务合作咨询", "Preset4"],
  ["Billing or payment reminder", "Preset1"],
  ["账单支付提醒", "Preset1"],
  ["Internal communication", "Preset7"],
  ["内部工作沟通", "Preset7"],
  ["Job application", "Preset8"],
  ["求职简历投递", "Preset8"],
  ["Advertising", "Preset12"],
  ["广告推广信息", "Preset12"],
  ["Other", "Preset14"],
  ["其他未分类", "Preset14"],
  ["Question", "Preset5"],
  ["Complaint", "Preset0"],
  ["Technical support", "Preset7"],
  ["Important", "Preset3"],
].map(([displayName = "", color = ""]) => ({ displayName, color }));
