// What is offered for pasting: each snippet is whole, and a title can't break out of it.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";

import { snippets } from "../../../widgets/browser/tools/snippets.js";

const PLACE = {
  url: "https://book.example/embed/v1/goodhart/?variant=extremal&n=1000",
  title: 'A "law" <b>& [more]',
  page: "https://book.example/widgets/goodhart/",
  picture: "https://book.example/social/widgets/goodhart.png",
  script: "https://book.example/embed/v1/embed.js",
  height: 720,
  wheel: "https://book.example/wheel/small_book-0.1.0-py3-none-any.whl",
};
const made = Object.fromEntries(snippets(PLACE).map(({ name, text }) => [name, text]));

test("a frame keeps its address and its title", () => {
  assert.match(made.frame, /^<iframe [^<>]*><\/iframe>$/);
  assert.ok(made.frame.includes('src="https://book.example/embed/v1/goodhart/?variant=extremal&amp;n=1000"'));
  assert.ok(made.frame.includes('title="A &quot;law&quot; &lt;b&gt;&amp; [more]"'));
  assert.ok(!made.frame.includes("<script"));
});

test("WordPress is given the address and nothing else", () => {
  assert.equal(made.wordpress, PLACE.url);
});

test("Markdown has the picture as a link, and brackets of the title are text", () => {
  assert.equal(made.markdown, `[![A "law" <b>& \\[more\\]](${PLACE.picture})](${PLACE.url})`);
});

test("MyST, Sphinx and Quarto have a fence that ends", () => {
  for (const name of ["myst", "sphinx", "quarto"]) {
    const lines = made[name].split("\n");
    assert.deepEqual([lines[0].slice(0, 4), lines.at(-1)], ["```{", "```"]);
    assert.equal(lines.length, 3);
  }
  assert.ok(made.myst.includes(PLACE.url));
  for (const name of ["sphinx", "quarto"]) assert.ok(made[name].includes(made.frame));
});

test("a notebook's cells install the package from the book, and show the figure as it stands", () => {
  const [install, ...cells] = made.notebook.split("\n");
  assert.match(install, /^%pip install "small-book\[notebook\] @ https:\/\/book\.example\/wheel\/[\w.-]+\.whl"$/);
  const tree = execFileSync("python3", ["-c", "import ast, sys; print(ast.dump(ast.parse(sys.stdin.read())))"], {
    input: cells.join("\n"),
    encoding: "utf8",
  });
  assert.ok(tree.includes("args=[Constant(value='goodhart')]"));
  assert.ok(tree.includes("keyword(arg='variant', value=Constant(value='extremal'))"));
  assert.ok(tree.includes("keyword(arg='n', value=Constant(value=1000))"));
});

test("what only embeds know is not in a notebook's cells", () => {
  const url = "https://book.example/embed/v1/goodhart/?preset=heavy-tails&lock=n&theme=dark&seed=learner";
  const { text } = snippets({ ...PLACE, url }).find(({ name }) => name === "notebook");
  assert.ok(text.endsWith('\nsmall_book.widget("goodhart", preset="heavy-tails")'));
});
