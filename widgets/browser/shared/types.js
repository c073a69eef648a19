// What the build wrote into a figure for its script, as JSDoc types.

/**
 * A control: its stops are counted from 0, and `when` says at which stops of others it applies.
 * @typedef {object} Control
 * @property {string} name
 * @property {string} label
 * @property {"slider"|"log slider"|"integer"|"number"|"seed"|"toggle"|"choice"|"moves"} kind
 * @property {string} unit
 * @property {string} hint
 * @property {number} count
 * @property {number} start
 * @property {number} [low] of an integer, a seed or a number, whose words are its number
 * @property {number} [step] of a number: from one stop to the next
 * @property {number} [places] of a number: its decimals
 * @property {number} [options] of moves: how many there are to pick from
 * @property {number} [most] of moves: how many may be picked
 * @property {"grid"|"cards"} [layout] of moves
 * @property {boolean} [openEnded] of moves: whether they may end before the most
 * @property {number} [columns] of moves in a grid
 * @property {number[]} [anew] of moves: the controls whose move ends what was picked
 * @property {string[]} [texts] of every other kind, one a stop
 * @property {Array<[number, number[]]>} when
 */

/**
 * What can be grasped in a picture: a mark of a chart, and where each stop of its controls is in units
 * of the picture. An axis is the place of a control and its stops' places, or only the first and last.
 * @typedef {object} Hand
 * @property {"drag"|"cells"|"press"} kind
 * @property {string} mark
 * @property {string} chart
 * @property {string} hint what says so until a hand has been used
 * @property {[number, number[]]} [x] of a drag: the axis across
 * @property {[number, number[]]} [y] of a drag: the axis down
 * @property {[number, number[]]} [past] of a drag: a control from whose place that of x is counted
 * @property {number[]} [pad] of a drag: left, right, top and bottom of where it can be pressed
 * @property {number} [control] of cells and a press: the place of the control
 * @property {number} [pick] of a press that adds to moves: what it adds
 * @property {string} [act] of a press that sets a number to the moment shown: what its button says
 * @property {Array<[number, number]|null>} [places] of cells: where each stop is, or each pick
 */

/**
 * @typedef {object} Preset
 * @property {string} name
 * @property {string} title
 * @property {number[]} stops
 */

/**
 * What may be picked next, as columns; there are none where nothing may.
 * @typedef {Record<string, Array<number|string|boolean|null>>} Offers
 */

/**
 * What a page says beside a picture.
 * @typedef {object} Words
 * @property {number} times 0 where the frame stands still
 * @property {string} chart
 * @property {string} summary
 * @property {Record<string, string>} readouts
 * @property {boolean[]} met
 * @property {Offers} offers
 * @property {string[]} [sayings] what is said at each moment but the last, where the end is not told before
 */

/**
 * An edition whose links are known by its signature, with the places and stops of the controls that they
 * lack, and the places of choices that have got options since, with where those of then are now.
 * @typedef {{signature: string, stops: Array<[number, number]>, options: Array<[number, number[]]>}} Edition
 */

/**
 * A task: its hints are given one at a time, and `worked` says why `answer` is one.
 * @typedef {object} Challenge
 * @property {string} name
 * @property {string} task
 * @property {string[]} hints
 * @property {string} worked
 * @property {number[]} answer
 * @property {number} [place] among all of the widget's, where a page offers only some
 */

/**
 * What each chart is known to need: its height by its width, and its longest words.
 * @typedef {{charts: Record<string, {tall: number, summary: string, readouts: Record<string, string>}>}} Room
 */

/**
 * All that a figure's script knows before it asks for anything.
 * @typedef {object} About
 * @property {string} id
 * @property {string} name
 * @property {string} title
 * @property {Control[]} controls
 * @property {Preset[]} presets
 * @property {Array<{metric: string, label: string, role: string}>} readouts
 * @property {Challenge[]} challenges
 * @property {Hand[]} hands
 * @property {{unit: string, rate: number, unfolds: boolean, waits: boolean}|null} clock
 * @property {{when: Array<[number, number[]]>}|null} guess where a guess is asked for, if the figure asks
 * @property {number|null} drawnBy
 * @property {Room} room
 * @property {string} signature
 * @property {Array<Edition>} earlier how links of earlier editions are read
 * @property {string} edition
 * @property {string[]} parts
 * @property {Words & {stops: number[]}} opening
 */

export {};
