// A link restores every stop, and whatever else is in it is refused in words.

import assert from "node:assert/strict";
import { test } from "node:test";

import { address, decode, encode } from "../../../widgets/browser/tools/link.js";

const control = (label, count) => ({
  name: label.toLowerCase(), label, kind: "slider", unit: "", hint: "", count, start: 0, when: [],
});

const ABOUT = {
  signature: "a3f0",
  earlier: [],
  controls: [control("Mechanism", 4), control("Slack", 37), control("Seed", 10_000)],
  clock: { unit: "step", rate: 3, unfolds: false, waits: false },
  presets: [{ name: "heavy-tails", title: "Heavy tails", stops: [1, 36, 5] }],
};

test("the name of a preset stands for its stops, in whatever edition of the figure", () => {
  const other = { ...ABOUT, signature: "ffff" };
  for (const about of [ABOUT, other]) {
    assert.deepEqual(decode(about, "heavy-tails"), { stops: [1, 36, 5], time: null });
  }
});

test("a preset with an episode is opened at its beginning, as its button does", () => {
  const unfolding = { ...ABOUT, clock: { ...ABOUT.clock, unfolds: true } };
  assert.deepEqual(decode(unfolding, "heavy-tails"), { stops: [1, 36, 5], time: 0 });
});

test("stops are written in base 36, after the version and the signature", () => {
  // 35 is z, 36 is 10, and 9999 is 7·36² + 25·36 + 27.
  assert.equal(encode(ABOUT, [3, 35, 9999], null), "1.a3f0.3-z-7pr");
  assert.equal(encode(ABOUT, [3, 36, 0], 11), "1.a3f0.3-10-0.tb");
});

test("what is encoded is decoded, whatever the stops and the moment", () => {
  for (let seed = 0; seed < 2000; seed++) {
    const stops = ABOUT.controls.map(({ count }, place) => (seed * (7919 + 104_729 * place)) % count);
    const time = seed % 3 ? seed : null;
    assert.deepEqual(decode(ABOUT, encode(ABOUT, stops, time)), { stops, time });
  }
});

const REFUSED = {
  "": "version 1",
  yes: "version 1",
  "heavy-tail": "version 1",
  "0.a3f0.0-0-0": "version 1",
  "2.a3f0.0-0-0": "version 1",
  "__proto__.constructor.prototype": "version 1",
  "<img src=x onerror=alert(1)>": "version 1",
  "javascript:alert(1)": "version 1",
  "\ufffd\ufffd\ufffd": "version 1",
  '{"stops":[0,0,0]}': "version 1",
  "1": "not whole",
  "1.a3f0": "not whole",
  "1.a3f0.0-0-0.t1.t2": "not whole",
  "1.ffff.0-0-0": "another edition",
  "1..0-0-0": "another edition",
  "1.<img src=x onerror=alert(1)>.0-0-0": "another edition",
  "1.\0\r\n\u202e.0-0-0": "another edition",
  "1.a3f0.": "1 controls; the figure has 3",
  "1.a3f0.0-0": "2 controls; the figure has 3",
  "1.a3f0.0-0-0-0": "4 controls; the figure has 3",
  "1.a3f0.4-0-0": "“Mechanism”",
  "1.a3f0.0-11-0": "“Slack” that exists; its stops are 0 to 36",
  "1.a3f0.0--0": "“Slack”",
  "1.a3f0.-1-0": "“Mechanism”",
  "1.a3f0.0-0,5-0": "“Slack”",
  "1.a3f0.0-!!-0": "“Slack”",
  "1.a3f0.0-A-0": "“Slack”",
  [`1.a3f0.0-0-${"z".repeat(40)}`]: "“Seed”",
  "1.a3f0.0-0-<img src=x onerror=alert(1)>": "“Seed”",
  "1.a3f0.</script></style></textarea>-0-0": "“Mechanism”",
  "1.a3f0.0-0-0.t1.<img src=x onerror=alert(1)>": "not whole",
  "1.a3f0.0-0-NaN": "“Seed”",
  "1.a3f0.0-0-1E9": "“Seed”",
  "1.a3f0.0-0-zzzzzzz": "“Seed”",
  "1.a3f0.0-0-\u0661": "“Seed”",
  "1.a3f0.0- 1-0": "“Slack”",
  "1.a3f0.0-0-0.": "a moment",
  "1.a3f0.0-0-0.t": "a moment",
  "1.a3f0.0-0-0.t-1": "a moment",
  "1.a3f0.0-0-0.5": "a moment",
  "1.__proto__.0-0-0": "another edition",
  "1.a3f0.<img src=x onerror=alert(1)>": "1 controls",
  [`1.a3f0.${"0-".repeat(400)}0`]: "too long",
};

for (const [text, words] of Object.entries(REFUSED)) {
  test(`${JSON.stringify(text.slice(0, 40))} is refused, and the words say why`, () => {
    const found = decode(ABOUT, text);
    assert.ok("error" in found);
    assert.ok(found.error.includes(words), found.error);
    assert.ok(found.error.endsWith("The figure is shown as it opens."));
    assert.ok(!found.error.includes("<"), "nothing of the link comes back");
  });
}

test("a link of an earlier edition has what was added as it was then", () => {
  // "Mechanism" and "Seed" came later: links of then have one stop, and stand at the second and at 7.
  const about = { ...ABOUT, earlier: [{ signature: "0ld1", stops: [[0, 2], [2, 7]], options: [] }] };
  assert.deepEqual(decode(about, "1.0ld1.z.t4"), { stops: [2, 35, 7], time: 4 });
  for (const text of ["1.0ld1.0-0-0", "1.0ld1.", "1.0ld2.0"]) assert.ok("error" in decode(about, text), text);
});

test("a link of an earlier edition means the options that there were then", () => {
  // Of four mechanisms the first and the third came later.
  const about = { ...ABOUT, earlier: [{ signature: "0ld1", stops: [], options: [[0, [1, 3]]] }] };
  assert.deepEqual(decode(about, "1.0ld1.0-4-0"), { stops: [1, 4, 0], time: null });
  assert.deepEqual(decode(about, "1.0ld1.1-4-0"), { stops: [3, 4, 0], time: null });
  assert.deepEqual(decode(about, "1.a3f0.1-4-0"), { stops: [1, 4, 0], time: null });
  for (const text of ["1.0ld1.2-0-0", "1.0ld1.-0-0", "1.0ld1.!-0-0"]) assert.ok("error" in decode(about, text), text);
});

test("a figure without time has no moments to link to", () => {
  assert.ok("error" in decode({ ...ABOUT, clock: null }, "1.a3f0.0-0-0.t1"));
});

test("text of any characters is answered and never throws", () => {
  const characters = "1.a3f0-zt\0%<>&\"'\u2028\ud800{}[]$";
  for (let seed = 1; seed < 3000; seed++) {
    let [text, state] = ["", seed];
    for (let place = 0; place < 20; place++) {
      state = (state * 48_271) % 2_147_483_647;
      text += characters[state % characters.length];
    }
    const found = decode(ABOUT, text);
    assert.ok("error" in found || found.stops.length === 3);
  }
});

test("an address speaks of one figure and points at it", () => {
  assert.equal(
    address("http://127.0.0.1/book/chapter/?race=1.x&q=a#top", "goodhart", "1.a3f0.0-z-0"),
    "http://127.0.0.1/book/chapter/?goodhart=1.a3f0.0-z-0#goodhart",
  );
});
