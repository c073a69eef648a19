// What Embed offers for notebooks, of each address in a list: node pasted.js '["https://..."]' https://.../NAME.whl

import { snippets } from "../../../widgets/browser/tools/snippets.js";

const [urls, wheel] = [JSON.parse(process.argv[2]), process.argv[3]];
const place = { title: "", page: "", picture: "", script: "", height: 0, wheel };
const texts = urls.map((url) => snippets({ ...place, url }).find(({ name }) => name === "notebook")?.text);
process.stdout.write(JSON.stringify(texts));
