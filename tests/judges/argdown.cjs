// What Argdown reads on standard input: errors, headings, statements and arguments with their data, and relations.
const { readFileSync } = require("node:fs");
const { ArgdownApplication, ParserPlugin, DataPlugin, ModelPlugin } = require("@argdown/core");

const application = new ArgdownApplication();
application.addPlugin(new ParserPlugin(), "read");
application.addPlugin(new DataPlugin(), "model");
application.addPlugin(new ModelPlugin(), "model");
const read = application.run({ input: readFileSync(0, "utf-8"), process: ["read", "model"], logLevel: "silent" });

const members = (things) =>
  Object.values(things ?? {}).flatMap((thing) =>
    thing.members.map((member) => ({ title: thing.title, text: member.text ?? "", data: member.data ?? {} })),
  );
console.log(
  JSON.stringify({
    errors: [...(read.lexerErrors ?? []), ...(read.parserErrors ?? [])].map((error) => error.message),
    sections: (read.sections ?? []).map((section) => section.title),
    statements: members(read.statements),
    arguments: members(read.arguments),
    relations: (read.relations ?? []).map(({ relationType, from, to }) => [relationType, from.title, to.title]),
  }),
);
