// The code editor: CodeMirror, fetched when a reader first looks inside a model.

import { library } from "../../shared/release.js";
import { folding, staying, wrapping } from "./lines.js";
import { imports } from "./opening.js";

/** @typedef {typeof import("@codemirror/state") & typeof import("@codemirror/view") & typeof import("@codemirror/commands") & typeof import("@codemirror/language") & typeof import("@codemirror/lang-python") & {tags: typeof import("@lezer/highlight").tags}} Library */
/** @typedef {import("@codemirror/view").EditorView} EditorView */
/** @typedef {import("@codemirror/state").EditorState} EditorState */
/** @typedef {import("@codemirror/state").Extension} Extension */

/** Lines from the head of a function within which both are seen at once. */
const NEAR = 10;

/** What the reader does in an editor. */
/** @typedef {{typed: (text: string) => void, run: () => void}} Heard */

/** @returns {Promise<Library>} */
function loaded() {
  return library("editor.js", "EditorView");
}

export class Editor {
  #kit;
  #view;
  #marks;
  /** @type {Map<string, EditorState>} every file, with its own way back */
  #files = new Map();
  #file = "";

  /**
   * An editor in `place`, once its code has come.
   * @param {HTMLElement} place
   */
  static async in(place) {
    return new Editor(await loaded(), place);
  }

  /**
   * @param {Library} kit
   * @param {HTMLElement} place
   */
  constructor(kit, place) {
    this.#kit = kit;
    this.#marks = new kit.Compartment();
    this.#view = new kit.EditorView({ parent: place });
  }

  /**
   * Take in a file to be changed.
   * @param {string} name
   * @param {string} text
   * @param {Record<string, string>} attributes its name for those who hear it
   * @param {Heard} heard
   */
  edit(name, text, attributes, heard) {
    const { EditorView, keymap, history, historyKeymap, defaultKeymap, indentWithTab } = this.#kit;
    const run = () => (heard.run(), true);
    this.#take(name, text, attributes, [
      history(),
      this.#kit.indentOnInput(),
      this.#freeTab(),
      keymap.of([{ key: "Mod-Enter", run }, ...defaultKeymap, ...historyKeymap, indentWithTab]),
      EditorView.updateListener.of((update) => {
        if (!update.docChanged) return;
        this.unmark();
        heard.typed(update.state.doc.toString());
      }),
    ]);
  }

  /**
   * Take in a file to be read.
   * @param {string} name
   * @param {string} text
   * @param {Record<string, string>} attributes
   */
  read(name, text, attributes) {
    const { EditorState, keymap, defaultKeymap } = this.#kit;
    this.#take(name, text, attributes, [EditorState.readOnly.of(true), keymap.of(defaultKeymap)]);
  }

  /**
   * Show one of the files.
   * @param {string} name
   */
  show(name) {
    if (this.#file) this.#files.set(this.#file, this.#view.state);
    const state = this.#files.get(name);
    if (!state) return;
    this.#file = name;
    this.#view.setState(state);
  }

  /**
   * Put the cursor on a line of the file shown, `top` at the head of what is seen, and imports away.
   * @param {{line: number, top: number}} place lines, from 1
   */
  begin({ line, top }) {
    this.#fold();
    const { doc } = this.#view.state;
    const start = doc.line(Math.min(line, doc.lines)).from;
    // What is far below the head of its function is the middle.
    const seen = line - top > NEAR ? { at: start, y: "center" } : { at: doc.line(top).from, y: "start" };
    this.#view.dispatch({
      selection: { anchor: start },
      effects: this.#kit.EditorView.scrollIntoView(seen.at, { y: /** @type {"start"|"center"} */ (seen.y) }),
    });
  }

  /** Put the imports of the file shown out of the way; a press on what stands for them brings them back. */
  #fold() {
    const found = imports(this.#view.state.doc.toString());
    if (found) this.#view.dispatch({ effects: this.#kit.foldEffect.of({ from: found.from, to: found.to }) });
  }

  /**
   * Replace all of the file shown, as if it were typed: it can be undone.
   * @param {string} text
   */
  replace(text) {
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text } });
    this.#fold();
  }

  /**
   * Mark a line of the file shown and bring it into view.
   * @param {number} line from 1
   */
  mark(line) {
    const { doc } = this.#view.state;
    if (line > doc.lines) return;
    const { from } = doc.line(line);
    const { Decoration, EditorView } = this.#kit;
    this.#unfold(from);
    const marked = Decoration.set(Decoration.line({ class: "cm-wrong" }).range(from));
    this.#view.dispatch({
      effects: [
        this.#marks.reconfigure(EditorView.decorations.of(marked)),
        EditorView.scrollIntoView(from, { y: "center" }),
      ],
    });
  }

  /**
   * Bring back what is folded over a place.
   * @param {number} place
   */
  #unfold(place) {
    const { foldedRanges, unfoldEffect } = this.#kit;
    foldedRanges(this.#view.state).between(place, place, (from, to) => {
      this.#view.dispatch({ effects: unfoldEffect.of({ from, to }) });
    });
  }

  /** Put the cursor on a line. */
  /** @param {number} line from 1 */
  goTo(line) {
    const { doc } = this.#view.state;
    this.#view.dispatch({ selection: { anchor: doc.line(Math.min(line, doc.lines)).from }, scrollIntoView: true });
    this.#view.focus();
  }

  /** Take the mark away. */
  unmark() {
    this.#view.dispatch({ effects: this.#marks.reconfigure([]) });
  }

  /** Let go of the page. */
  destroy() {
    this.#view.destroy();
  }

  /**
   * @param {string} name
   * @param {string} text
   * @param {Record<string, string>} attributes
   * @param {Extension[]} own
   */
  #take(name, text, attributes, own) {
    const { EditorState, EditorView, lineNumbers, highlightActiveLine, bracketMatching } = this.#kit;
    const extensions = [
      own,
      lineNumbers(),
      highlightActiveLine(),
      bracketMatching(),
      folding(this.#kit),
      wrapping(this.#kit),
      staying(this.#kit),
      this.#kit.python(),
      this.#kit.indentUnit.of("    "),
      this.#marks.of([]),
      // A name, and a focus that every tool can see: what scrolls must be reached by keyboard.
      EditorView.contentAttributes.of({ tabindex: "0", ...attributes }),
      look(this.#kit),
    ];
    this.#files.set(name, EditorState.create({ doc: text, extensions }));
  }

  /**
   * Tab indents for those who type or point here; for those who came by keyboard, and after Escape,
   * it goes on to what follows, so that nobody is caught in here.
   * @returns {Extension}
   */
  #freeTab() {
    const { EditorView, keymap } = this.#kit;
    let pointed = false;
    // False, because Escape also means other things to the keys that are bound after this.
    const escape = (/** @type {EditorView} */ view) => (view.setTabFocusMode(true), false);
    return [
      keymap.of([{ key: "Escape", run: escape }]),
      EditorView.domEventHandlers({
        pointerdown: (_, view) => {
          pointed = true;
          view.setTabFocusMode(false);
        },
        focus: (_, view) => {
          view.setTabFocusMode(!pointed);
          pointed = false;
        },
      }),
      EditorView.updateListener.of(({ docChanged, view }) => docChanged && view.setTabFocusMode(false)),
    ];
  }
}

/**
 * The book's colours, which are right in light and dark.
 * @param {Library} kit
 * @returns {Extension}
 */
function look({ EditorView, HighlightStyle, syntaxHighlighting, tags }) {
  const colours = HighlightStyle.define([
    { tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword], color: "var(--machine)" },
    { tag: [tags.string, tags.docString], color: "var(--human)" },
    { tag: tags.comment, color: "var(--ink-soft)", fontStyle: "italic" },
    { tag: [tags.number, tags.bool, tags.null], color: "var(--proxy)" },
    { tag: [tags.definition(tags.variableName), tags.className, tags.function(tags.variableName)], color: "var(--truth)" },
  ]);
  const theme = EditorView.theme({
    "&": { color: "var(--ink)", backgroundColor: "var(--paper)" },
    "&.cm-focused": { outline: "2px solid var(--focus)", outlineOffset: "2px" },
    ".cm-scroller": { fontFamily: "var(--code-font)", lineHeight: "1.5", overflow: "auto" },
    ".cm-content": { caretColor: "var(--ink)" },
    ".cm-gutters": {
      color: "var(--ink-soft)",
      backgroundColor: "var(--paper-raised)",
      borderRight: "1px solid var(--rule)",
    },
    ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "transparent" },
    "&.cm-focused .cm-activeLine": { backgroundColor: "var(--paper-raised)" },
    ".cm-line.cm-wrong": {
      backgroundColor: "color-mix(in srgb, var(--harm) 14%, transparent)",
      boxShadow: "inset 4px 0 var(--harm)",
    },
    "&.cm-focused .cm-matchingBracket": { backgroundColor: "var(--rule)" },
  });
  return [theme, syntaxHighlighting(colours)];
}
