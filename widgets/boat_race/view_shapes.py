"""The things in the pictures, as SVG paths in a box from -1 to 1, and the canvas they stand on."""

RAISED = "var(--paper-raised)"

BOAT = "M0,-1 C.42,-.62 .56,-.1 .44,.86 L-.44,.86 C-.56,-.1 -.42,-.62 0,-1 Z"
DECK = "M0,-.44 C.16,-.26 .22,-.04 .2,.2 L-.2,.2 C-.22,-.04 -.16,-.26 0,-.44 Z M-.2,.42 L.2,.42 L.2,.62 L-.2,.62 Z"
CHEVRONS = "M-.7,.1 L0,-.6 L.7,.1 L.7,.5 L0,-.2 L-.7,.5 Z"
TRIANGLE = "M0,-1 L.95,.7 L-.95,.7 Z"
UP, DOWN = TRIANGLE, "M0,1 L.95,-.7 L-.95,-.7 Z"
