// A chart that is drawn, and drawn again with as little as has changed: Vega's own flow of data,
// scales and marks, without its parser, its events and its other renderers.

import { Dataflow } from "vega-dataflow";
import { context } from "vega-runtime";
import { SVGRenderer, Scenegraph } from "vega-scenegraph";
import background from "../../../node_modules/vega-view/src/background.js";
import padding from "../../../node_modules/vega-view/src/padding.js";
import { height, offset, resizeRenderer, width } from "../../../node_modules/vega-view/src/render-size.js";
import { initializeResize, resizeView, viewHeight, viewWidth } from "../../../node_modules/vega-view/src/size.js";
import { formats, functions, transforms } from "the cut";

import { expressions } from "./expressions.js";
import { changed } from "./rows.js";

export class View extends Dataflow {
  /** @type {SVGRenderer|null} */
  _renderer = null;
  // What the resizing of vega-view needs.
  _handler = { origin() {} };
  _resizeListeners = [];
  _origin = [0, 0];
  _resize = 0;
  _autosize = 1;
  _resizeView = resizeView;

  #scene = new Scenegraph();
  #dirty = true;
  #rows = new Map();
  #wrong = null;

  /** @param {any} flow as flows.js makes it */
  constructor(flow) {
    super();
    const fail = (...words) => (this.#wrong ??= words);
    this.logger({ level: () => 0, error: fail, warn() {}, info() {}, debug() {} });
    const runtime = context(this, transforms, functions, expressions).parse(flow);
    this._runtime = runtime;
    this._signals = runtime.signals;
    const root = this.#scene.root;
    runtime.root?.set(root);
    root.source = runtime.data.root.input;
    this.pulse(root.source, this.changeset().insert(root.items));
    this._width = this.width();
    this._height = this.height();
    this._viewWidth = viewWidth(this, this._width);
    this._viewHeight = viewHeight(this, this._height);
    initializeResize(this);
    background(this);
  }

  /**
   * Draw from now on into `place`.
   * @param {Element} place
   */
  mount(place) {
    this._renderer = new SVGRenderer({});
    this._renderer.initialize(place, width(this), height(this), offset(this));
    this._resize = 1;
  }

  /** The names of the signals. */
  get signals() {
    return Object.keys(this._signals);
  }

  signal(name, ...to) {
    const operator = this._signals[name];
    return to.length ? this.update(operator, ...to) : operator.value;
  }

  /**
   * Have a table hold `columns`. Rows are kept and only told what is new in them, or every mark
   * would leave the page and another come.
   * @param {string} name
   * @param {Record<string, unknown[]>} columns
   */
  table(name, columns) {
    const before = this.#rows.get(name) ?? { names: [], rows: [] };
    const names = Object.keys(columns);
    const same = names.length === before.names.length && names.every((each) => before.names.includes(each));
    const kept = same ? before.rows : [];
    const change = changed(kept, columns);
    const removed = same ? change.removed : before.rows;
    this.#rows.set(name, { names, rows: change.rows });
    if (!removed.length && !change.added.length && !change.modified.length) return;
    const fill = (pulse) => {
      pulse.add = change.added;
      pulse.rem = removed;
      pulse.mod = change.modified;
      for (const each of change.columns) pulse.modifies(each);
      return removed.length ? pulse.clean(true) : pulse;
    };
    this.pulse(this._runtime.data[name].input, { pulse: fill });
  }

  /** Bring the picture up to date, at once; throws what Vega would only log. */
  draw() {
    this.#wrong = null;
    this.run();
    if (this._renderer && (this.#dirty || this._resize)) {
      if (this._resize) resizeRenderer(this);
      this._resize = 0;
      this._renderer.render(this.#scene.root);
      this.#dirty = false;
    }
    if (this.#wrong) throw this.#wrong.find((word) => word instanceof Error) ?? new Error(this.#wrong.join(" "));
  }

  // What Vega's runtime and its transforms ask of a view.

  parse(file, format) {
    return formats[format.type](file, format);
  }

  scenegraph() {
    return this.#scene;
  }

  dirty(item) {
    this.#dirty = true;
    this._renderer?.dirty(item);
  }

  width() {
    return this.signal("width");
  }

  height() {
    return this.signal("height");
  }

  padding() {
    return padding(this.signal("padding"));
  }

  autosize() {
    return this.signal("autosize");
  }

  background() {
    return this.signal("background");
  }

  resize() {
    this._autosize = 1;
    return this.touch(this._signals.autosize);
  }
}
