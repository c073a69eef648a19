"""The paperclip maximiser: a planner with four verbs, an off switch, and a habitat made of matter."""
