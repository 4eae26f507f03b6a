// What the commands for QuickStatements on standard input would do: edits of items, and new items.
const { readFileSync } = require("node:fs");
const convert = require("quickstatements-to-wikibase-edit");

console.log(JSON.stringify(convert(readFileSync(0, "utf-8"))));
