// Play in the picture: a mark that is called `play` does when it is pressed what the page's Play does. That
// stays its twin for keys and for those who listen.

/** @typedef {import("../figure/element.js").WidgetFigure} WidgetFigure */

/** Pixels that a finger needs. */
const FINGER = 44;

/**
 * Have time pass when a mark called `play` is pressed.
 * @param {Pick<WidgetFigure, "picture"|"play">} figure
 * @param {AbortSignal} life
 */
export function plays(figure, life) {
  const press = (/** @type {MouseEvent} */ event) => {
    const marks = [...figure.picture.querySelectorAll(".play_marks > *")];
    if (marks.some((mark) => under(mark.getBoundingClientRect(), event))) void figure.play();
  };
  figure.picture.addEventListener("click", press, { signal: life });
}

/**
 * Whether a box, made as large as a finger, is where something was pressed; what is not shown has no box.
 * @param {{left: number, right: number, top: number, bottom: number}} box
 * @param {{clientX: number, clientY: number}} at
 */
export function under({ left, right, top, bottom }, { clientX, clientY }) {
  if (right <= left || bottom <= top) return false;
  const [wide, high] = [Math.max(right - left, FINGER) / 2, Math.max(bottom - top, FINGER) / 2];
  return Math.abs(clientX - (left + right) / 2) <= wide && Math.abs(clientY - (top + bottom) / 2) <= high;
}
