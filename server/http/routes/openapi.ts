import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { z } from "zod";
import type { Services } from "../../reply/services.ts";
import type { DoorEnv } from "../env.ts";
import { described, json, problems } from "./described.ts";
import type { Door } from "./door.ts";

const route = createRoute({
  method: "get",
  path: "/openapi.json",
  summary: "This document",
  responses: { 200: json("OpenAPI 3.1", z.looseObject({ openapi: z.string() })), ...problems() },
});

/** The document of all routes that `api` has at the time of the request. */
export function openapiRoute(door: Door, api: OpenAPIHono<DoorEnv>) {
  let written: { for: Services | null; document: string } | undefined;
  return described(route).get(route.path, (c) => {
    const services = servicesOf(door);
    // Kept, because writing it takes milliseconds and anybody may ask for it.
    if (written?.for !== services)
      written = { for: services, document: JSON.stringify(documentOf(api, door.version, services)) };
    return c.body(written.document, 200, { "Content-Type": "application/json" });
  });
}

/** Null while the server starts. */
function servicesOf(door: Door): Services | null {
  try {
    return door.services();
  } catch {
    return null;
  }
}

function documentOf(api: OpenAPIHono<DoorEnv>, version: string, services: Services | null): object {
  const { components, ...document } = api.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Mailwright",
      version,
      description: "Sorts and answers an organisation's mail with a model it hosts itself.",
    },
  });
  const schemas = { ...components?.schemas, ...(services && choicesOf(services)) };
  return { ...document, components: { ...components, schemas } };
}

function choicesOf({ sets, profiles }: Services) {
  return {
    CategorySetId: oneOf(sets.map(({ id }) => id)),
    ProfileName: oneOf(profiles.map(({ name }) => name)),
  };
}

/** The names a request may choose from; "" is no choice. */
function oneOf(names: string[]) {
  return { type: "string", enum: ["", ...names] };
}
