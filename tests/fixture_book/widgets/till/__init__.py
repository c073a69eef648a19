"""A till that takes customers one by one."""
