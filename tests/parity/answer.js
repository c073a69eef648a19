// Answers requests with the Python that readers have: node answer.js folder
// where the folder has Pyodide as it is served, and widgets.zip. It reads a list of requests from
// standard input and writes, as JSON, the text of each reply (JavaScript would make 0 of 0.0) and
// which of them made the rest of Python come.

import { text } from "node:stream/consumers";

import { started } from "./started.js";

const { pyodide, came } = await started(process.argv[2]);
const answer = pyodide.runPython("from widgets.guard import answer_text; answer_text");
const replies = [];
const made = [came()]; // after the start, and after each reply
for (const request of JSON.parse(await text(process.stdin))) {
  replies.push(answer(JSON.stringify(request)));
  made.push(came());
}
process.stdout.write(JSON.stringify({ replies, made }));
