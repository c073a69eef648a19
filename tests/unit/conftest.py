"""What all unit tests share: how patient the properties are."""

from hypothesis import settings

# A test that is slow on a busy machine is not wrong.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
