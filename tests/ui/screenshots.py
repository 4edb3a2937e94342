"""Take pictures of every state: `python -m tests.ui.screenshots [SCENE ...]`.

Real windows on an X display of their own. Every scene lands in build/screenshots at each size; the
named set of `gallery` lands in docs/screenshots, with a list. `set` takes the named set alone.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtGui import QCursor, QImage
from PySide6.QtWidgets import QApplication, QWidget

from tests.together.display import display
from tests.ui import stage, training_states
from tests.ui.gallery import EXERCISE, GALLERY, PUBLIC, TRAINING, Shot
from tests.ui.public_views import VIEWS
from tests.ui.scenes import SCENES
from ui import style, theme, translations
from ui.theme import THEMES

ROOT = Path(__file__).resolve().parents[2]
BUILD, DOCS = ROOT / "build" / "screenshots", ROOT / "docs" / "screenshots"
COLOURS, SMALLEST = 256, 0  # a palette; and the hardest compression


def take(app: QApplication, shot: Shot) -> QImage:
    """Show a scene and copy the screen: menus are windows of their own."""
    public = shot.scene.startswith(PUBLIC)
    chosen = next(one for one in THEMES if one.name == shot.theme)
    style.use_theme(app, theme.PUBLIC if public else chosen)
    translations.use(app, shot.language)
    if public:
        view = VIEWS[shot.scene.removeprefix(PUBLIC)]
        window: QWidget = stage.open_public(view, shot.size, shot.language)
    elif shot.scene == TRAINING:
        window = stage.open_training()
    elif shot.scene == EXERCISE:
        window = stage.open_training(training_states.failed())
    else:
        window = stage.open_scene(SCENES[shot.scene], shot.size)
    size = window.size()
    picture = app.primaryScreen().grabWindow(0, 0, 0, size.width(), size.height()).toImage()
    stage.close_scene(window)
    return small(picture.convertToFormat(QImage.Format.Format_RGB32))


def small(picture: QImage) -> QImage:
    """Keep the most frequent colours as they are; the edges of letters take the nearest."""
    counted = Counter(memoryview(picture.constBits()).cast("I"))
    # Among equals the darker one first, so that a second run makes the same picture.
    ranked = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))
    return picture.convertToFormat(
        QImage.Format.Format_Indexed8, [colour for colour, _ in ranked[:COLOURS]]
    )


def keep(picture: QImage, target: Path) -> bool:
    """Write a picture, unless the very same is there; tell whether it changed."""
    plain = QImage.Format.Format_RGB32
    if QImage(str(target)).convertToFormat(plain) == picture.convertToFormat(plain):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    if not picture.save(str(target), "PNG", SMALLEST):
        raise OSError(str(target))
    return True


def write_list(target: Path) -> None:
    """List the named set."""
    lines = [
        "# Screenshots",
        "",
        "Taken by `make screenshots` from real windows; a second run changes nothing unless the",
        "looks changed. A name says scene, width, theme and language. The scenes are in",
        "`tests/ui/scenes.py`, the choice is in `tests/ui/gallery.py`.",
        "",
        "| scene | pictures |",
        "|---|---|",
    ]
    for scene in dict.fromkeys(shot.scene for shot in GALLERY):
        links = ", ".join(
            f"[{shot.size} {shot.theme} {shot.language}]({shot.name}.png)"
            for shot in GALLERY
            if shot.scene == scene
        )
        lines.append(f"| {scene.replace('-', ' ')} | {links} |")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def every(names: Iterable[str]) -> list[Shot]:
    """Give the pictures of some scenes at each size."""
    return [
        Shot(name, size)
        for name in names
        for size in (stage.PUBLIC_SIZES if name.startswith(PUBLIC) else stage.SIZES)
    ]


def main(words: list[str]) -> None:
    """Take what is asked for."""
    wanted = (
        []
        if words == ["set"]
        else every(words or [*SCENES, *(f"{PUBLIC}{name}" for name in VIEWS)])
    )
    with display(1920, 1920) as shown:
        os.environ.update(shown.env)
        app = QApplication([])
        app.setCursorFlashTime(0)
        app.setQuitOnLastWindowClosed(False)
        QCursor.setPos(app.primaryScreen().geometry().bottomRight())  # over no button
        changed = [s.name for s in wanted if keep(take(app, s), BUILD / f"{s.name}.png")]
        named = [s for s in GALLERY if not words or words == ["set"] or s.scene in words]
        changed += [s.name for s in named if keep(take(app, s), DOCS / f"{s.name}.png")]
        write_list(DOCS / "README.md")
        for old in DOCS.glob("*.png"):
            if old.stem not in {shot.name for shot in GALLERY}:
                old.unlink()
        app.quit()
        sys.stdout.write(f"{len(wanted) + len(named)} pictures, {len(changed)} changed\n")


if __name__ == "__main__":
    main(sys.argv[1:])
