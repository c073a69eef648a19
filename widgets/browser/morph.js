// Make one picture into another by what differs, so that a browser styles and lays out only that.

/**
 * Have `now` be as `fresh` is, which stays whole.
 * @param {Element} now
 * @param {Element} fresh of the same kind
 */
export function morph(now, fresh) {
  for (const name of now.getAttributeNames()) {
    if (!fresh.hasAttribute(name)) now.removeAttribute(name);
  }
  for (const name of fresh.getAttributeNames()) {
    const value = /** @type {string} */ (fresh.getAttribute(name));
    if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  }
  const { olds, news, next } = differing([...now.childNodes], [...fresh.childNodes]);
  for (const [place, node] of news.entries()) {
    if (place < olds.length) become(olds[place], node);
    else now.insertBefore(node.cloneNode(true), next);
  }
  for (const node of olds.slice(news.length)) node.remove();
}

/**
 * Both lists without what is alike at their beginnings and ends, and what of the first comes after.
 * @param {ChildNode[]} olds
 * @param {ChildNode[]} news
 */
function differing(olds, news) {
  const most = Math.min(olds.length, news.length);
  let start = 0;
  while (start < most && olds[start].isEqualNode(news[start])) start++;
  let end = 0;
  while (end < most - start && olds[olds.length - 1 - end].isEqualNode(news[news.length - 1 - end])) end++;
  return {
    olds: olds.slice(start, olds.length - end),
    news: news.slice(start, news.length - end),
    next: olds[olds.length - end] ?? null,
  };
}

/**
 * @param {ChildNode} old
 * @param {ChildNode} node
 */
function become(old, node) {
  if (old.nodeName !== node.nodeName) old.replaceWith(node.cloneNode(true));
  else if (old instanceof Element && node instanceof Element) morph(old, node);
  else if (old.nodeValue !== node.nodeValue) old.nodeValue = node.nodeValue;
}
