"""A display for matplotlib: a figure that is shown is written to the data directory.

matplotlib loads this module by its name, which the setting ``MPLBACKEND`` gives, when code first draws. It is
made without naming a class of matplotlib, which may not be installed.
"""

from __future__ import annotations

import itertools
from importlib import import_module
from pathlib import Path
from typing import Any

__all__ = ["FigureCanvas", "FigureManager"]

DATA = Path("/mnt/data")

agg: Any = import_module("matplotlib.backends.backend_agg")
bases: Any = import_module("matplotlib.backend_bases")
pyplot: Any = import_module("matplotlib.pyplot")


def write_figure(manager: Any) -> None:
    """Write a figure to the first free name of ``figure-1.png`` and so on, and close it."""
    paths = (DATA / f"figure-{number}.png" for number in itertools.count(1))
    figure = manager.canvas.figure
    figure.savefig(next(path for path in paths if not path.exists()))
    pyplot.close(figure)


FigureManager = type("FigureManager", (bases.FigureManagerBase,), {"show": write_figure})
FigureCanvas = type("FigureCanvas", (agg.FigureCanvasAgg,), {"manager_class": FigureManager})
