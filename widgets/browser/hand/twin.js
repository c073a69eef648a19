// The native control that does what a hand does: keys and screen readers move it, and so does the hand.

/** @typedef {import("../figure/element.js").WidgetFigure} WidgetFigure */

/**
 * The places of the controls that a hand moves.
 * @param {import("../shared/types.js").Hand} hand
 */
export function moves({ control, x, y }) {
  return [control, x?.[0], y?.[0]].filter((place) => place !== undefined);
}

/**
 * The row of a control, if it stands in the page; else the button that sets it to this moment.
 * @param {WidgetFigure} figure
 * @param {number} place
 */
export function twin(figure, place) {
  const at = `[data-place="${place}"]`;
  return figure.querySelector(`.widget-control${at}`) ?? figure.querySelector(`.widget-press${at}`);
}

/**
 * What a cell that is pressed sets its control to: a second press gives back what the first has taken, and leads to
 * the first stop, where a mark called as the cells and `_back` is drawn.
 * @param {WidgetFigure} figure
 * @param {import("../shared/types.js").Hand} hand
 * @param {number} stop
 */
export function given(figure, { control = 0, mark }, stop) {
  const again = figure.stops[control] === stop && figure.picture.querySelector(`.${mark}_back_marks > *`);
  return again ? 0 : stop;
}

/**
 * Move a control to a stop, or add a pick to moves, as if the reader had done it there.
 * @param {WidgetFigure} figure
 * @param {number} place
 * @param {number} stop or the pick
 */
export function turn(figure, place, stop) {
  const row = twin(figure, place);
  const pick = row?.querySelector(`[data-pick="${stop}"]`);
  if (pick instanceof HTMLElement) {
    // Who has begun in the picture can go on by keys.
    if (pick.closest(".widget-grid")) pick.focus({ preventScroll: true });
    return pick.click();
  }
  if (figure.stops[place] === stop) return;
  const field = row?.querySelector(`select, input[type=radio][value="${stop}"], input:not([type=radio])`);
  if (field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type)) {
    field.checked = field.type === "radio" || stop === 1;
  } else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
    field.value = String(stop);
  }
  field?.dispatchEvent(new Event("input", { bubbles: true }));
}
