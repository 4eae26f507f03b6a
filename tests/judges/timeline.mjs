// What TimelineJS makes of the timeline on standard input: its errors, and how many events it shows.
import { register } from "node:module";
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html>");
const { document, DOMParser, getComputedStyle } = window;
Object.assign(globalThis, { window, document, DOMParser, getComputedStyle });

// Its modules import one another without the endings of their files, as bundlers allow.
const withEnding = `export async function resolve(name, context, next) {
  try {
    return await next(name, context);
  } catch (error) {
    if (name.startsWith(".")) return next(name + ".js", context);
    throw error;
  }
}`;
register("data:text/javascript," + encodeURIComponent(withEnding));

const { TimelineConfig } = await import("@knight-lab/timelinejs/src/js/core/TimelineConfig.js");
const config = new TimelineConfig(JSON.parse(readFileSync(0, "utf-8")));
config.validate();
console.log(JSON.stringify({ errors: config.getErrors().map(String), events: config.events.length }));
