import { createRoute } from "@hono/zod-openapi";
import { Choices } from "../../contract/choices.ts";
import type { Services } from "../../reply/services.ts";
import { described, json, problems } from "./described.ts";
import type { Door } from "./door.ts";

const route = createRoute({
  method: "get",
  path: "/api/choices",
  summary: "The category sets, profiles and languages that a request may name",
  responses: { 200: json("The choices", Choices), ...problems("cross-site", "engine-starting") },
});

export function choicesRoute(door: Door) {
  return described(route).get(route.path, (c) => c.json(choicesOf(door.services())));
}

function choicesOf(services: Services): Choices {
  const { usualSet, sets, profiles, languages } = services;
  return {
    usualSet,
    categorySets: sets.map((set) => ({
      id: set.id,
      categories: set.categories.map(({ id, names }) => ({ id, names })),
    })),
    profiles: profiles.map(({ name }) => ({ name })),
    languages: [...languages].map(([code, { name, ownName }]) => ({ code, name, ownName })),
    writing: services.writing(),
    fitness: services.fitness(),
  };
}
