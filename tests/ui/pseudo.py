"""A language that no one speaks: every text 40 % longer, to see what no longer fits."""

from __future__ import annotations

from PySide6.QtCore import QTranslator


class Pseudo(QTranslator):
    """Make every text of ours longer; placeholders and keys stay."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(self, context, source_text, disambiguation=None, n=-1):
        if context.startswith("Q"):  # Qt's own
            return None
        more = round(0.4 * len(source_text))
        return source_text + ("~~~~~ " * more)[: max(more, 1)].rstrip()
