"""Files only, and the one function that finds them."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def resource(name: str) -> Traversable:
    """Return the file called `name`; its folders are separated by `/`."""
    return files(__name__).joinpath(*name.split("/"))
