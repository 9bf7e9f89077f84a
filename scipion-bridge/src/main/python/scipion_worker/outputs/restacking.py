"""New stacks that hold only the views that stay."""
from __future__ import annotations

import os
from typing import Any, List


class Restack:
    """Writes one stack for each tilt series, and one for each of its halves, into a folder of the run."""

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def write(self, series: Any, views: List[Any]) -> List[Any]:
        """The views, leading to their images in the new stacks."""
        os.makedirs(self.folder, exist_ok=True)
        files = self._files(series.getTsId(), views)
        for name, path in zip(files, [view_files(views, number) for number in range(len(files))]):
            _write_stack(name, path, series.getSamplingRate())
        for index, view in enumerate(views, start=1):
            view.setLocation(index, files[0])
            if len(files) > 1:
                view.setOddEven(files[1:])
        return views

    def _files(self, series: str, views: List[Any]) -> List[str]:
        halves = ["", "_odd", "_even"] if all(view.hasOddEven() for view in views) else [""]
        return [os.path.join(self.folder, "%s%s.mrcs" % (series, half)) for half in halves]


def view_files(views: List[Any], number: int) -> List[str]:
    """Where each view is now: number 0 is the whole, 1 and 2 are the odd and even halves."""
    names = [view.getFileName() if number == 0 else list(view.getOddEven())[number - 1] for view in views]
    return ["%d@%s" % (view.getIndex(), name) for view, name in zip(views, names)]


def _write_stack(path: str, images: List[str], sampling_rate: float) -> None:
    from pwem.emlib.image.image_readers import ImageReadersRegistry, ImageStack
    stack = ImageStack(properties={"sr": sampling_rate})
    for image in images:
        stack.append(ImageReadersRegistry.open(image))
    ImageReadersRegistry.write(stack, path, isStack=True)
