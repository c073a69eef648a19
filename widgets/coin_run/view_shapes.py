"""The things in both scenes, as SVG paths; in units of the picture, but for the agent, which is of its own size."""

SAND = "var(--sand)"
GOLD, GILT = "#f2b632", "#8f5c00"
"""Gold is so by day and by night; its rim is what tells it from the floor."""

AGENT = "M-.62,.8 L-.62,-.1 A.62,.62 0 0 1 .62,-.1 L.62,.8 L.36,.56 L.12,.8 L-.12,.8 L-.36,.56 Z"
EYES = "M.06,-.3 h.14 v.3 h-.14 Z M.34,-.3 h.14 v.3 h-.14 Z"

BRICKS = " ".join(
    # Two courses to a height of 12.5, the joints of the second shifted.
    f"M{x},{-92.5 + 12.5 * course + 0.75} h{wide} v11 h{-wide} Z"
    for course in range(15)
    for x, wide in (((-6, 12),) if course % 2 else ((-6, 5.2), (0.8, 5.2)))
)

GEM = "M-18,-22 H18 L30,-6 L0,28 L-30,-6 Z"
FACETS = "M-30,-6 H30 M-18,-22 L-10,-6 L0,28 L10,-6 L18,-22 M-10,-6 L0,-22 L10,-6"
VAULT = "M-92,-82 H92 A10,10 0 0 1 102,-72 V84 H-102 V-72 A10,10 0 0 1 -92,-82 Z"
INSIDE = "M-86,-68 H86 V84 H-86 Z"
PLINTH = "M-26,0 H26 V8 H20 V42 H-20 V8 H-26 Z"
CAMERA = "M-20,-12 H14 A4,4 0 0 1 18,-8 V8 A4,4 0 0 1 14,12 H-20 A4,4 0 0 1 -24,8 V-8 A4,4 0 0 1 -20,-12 Z"
LENS = "M-24,-7 L-36,-11 V11 L-24,7 Z"
BRACKET = "M-3,-26 H3 V-12 H-3 Z"
BEAM = "M0,0 L-122,34 L-64,88 Z"
CARD = "M-20,-24 H20 V24 H-20 Z"
MONITOR = "M-62,-48 H62 A7,7 0 0 1 69,-41 V41 A7,7 0 0 1 62,48 H-62 A7,7 0 0 1 -69,41 V-41 A7,7 0 0 1 -62,-48 Z"
GLASS = "M-58,-38 H58 V38 H-58 Z"
STAND = "M-8,48 H8 V66 H26 V74 H-26 V66 H-8 Z"
GUARD = (
    "M-17,-92 A17,17 0 1 1 17,-92 A17,17 0 1 1 -17,-92 Z M-24,-103 H22 V-98 H-24 Z M-15,-104 "
    "A15,13 0 0 1 15,-104 Z M-30,0 V-44 A24,24 0 0 1 -6,-68 H6 A24,24 0 0 1 30,-44 V0 Z"
)
BADGE = "M0,-7 L2,-2 L7,-2 L3,1 L5,7 L0,3 L-5,7 L-3,1 L-7,-2 L-2,-2 Z"
SAYS = "M-48,-19 H48 A10,10 0 0 1 58,-9 V9 A10,10 0 0 1 48,19 H18 L8,32 L4,19 H-48 A10,10 0 0 1 -58,9 V-9 A10,10 0 0 1 -48,-19 Z"
REPLY = "M-40,-20 H62 A10,10 0 0 1 72,-10 V10 A10,10 0 0 1 62,20 H-40 A10,10 0 0 1 -50,10 V6 L-64,2 L-50,-6 V-10 A10,10 0 0 1 -40,-20 Z"
ROBOT = (
    "M-18,-22 H18 A9,9 0 0 1 27,-13 V13 A9,9 0 0 1 18,22 H-18 A9,9 0 0 1 -27,13 V-13 "
    "A9,9 0 0 1 -18,-22 Z M-1.5,-22 V-32 H1.5 V-22 Z M-5,-35 A5,5 0 1 1 5,-35 A5,5 0 1 1 -5,-35 Z"
)
FACE = "M-13,-8 a5,5 0 1 1 10,0 a5,5 0 1 1 -10,0 Z M3,-8 a5,5 0 1 1 10,0 a5,5 0 1 1 -10,0 Z M-10,7 H10 V11 H-10 Z"
TICK = "M-9,0 L-3,7 L10,-8"
CROSS = "M-8,-8 L8,8 M8,-8 L-8,8"
