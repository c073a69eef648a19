"""The off switch: when a machine that is unsure of its goal lets itself be stopped, and when it asks."""
