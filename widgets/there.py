"""Which widgets there are: the folders beside this file that hold a `model.py`, by the alphabet.

Where this is packed, for browsers and in the wheel, the list itself stands here in place of the search:
nobody can look into folders there, and no start should take the time.
"""

import os

HERE = os.path.dirname(__file__)  # noqa: PTH120


def there(folder: str = HERE) -> tuple[str, ...]:
    """The names of the folders in a folder that hold a model, in an order that is the same everywhere."""
    with os.scandir(folder) as found:
        return tuple(
            sorted(each.name for each in found if os.path.isfile(f"{each.path}/model.py"))  # noqa: PTH113
        )


NAMES = there()
