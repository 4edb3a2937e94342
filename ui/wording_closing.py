"""Words of the closing round."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reception_app.closing import Step, StepKind

NAMED = 4  # in one sentence
translate = QCoreApplication.translate


def name(step: Step) -> str:
    """Name a step as it must be."""
    if step.kind is StepKind.ELEMENT:
        return translate("closing", "{label} closed").format(label=step.label)
    if step.kind is StepKind.PEOPLE and step.staff:
        return translate("closing", "Only staff left inside")
    return {
        StepKind.PEOPLE: translate("closing", "Nobody left inside"),
        StepKind.DOORS: translate("closing", "Both airlock doors seen shut"),
        StepKind.REGIME: translate("closing", "Entry closed, or night"),
    }[step.kind]


def now(step: Step) -> str:
    """Say how it stands, when it is not as it must be; else nothing."""
    if step.holds is None:
        return translate("closing", "not known")
    if step.kind is StepKind.PEOPLE and step.count:
        return translate("closing", "still inside: {n}").format(n=step.count)
    if step.kind is StepKind.PEOPLE and step.staff:
        return translate("closing", "of the staff: {n}").format(n=step.staff)
    return "" if step.holds else translate("closing", "not yet")


def do(step: Step) -> str:
    """Say what to do for the step whose turn it is."""
    if step.holds is None:
        return translate("closing", "No sure data. Look on the spot; use the key there.")
    if step.kind is StepKind.PEOPLE:
        if step.people:
            return translate(
                "closing", "Still inside: {who}. Bring everybody out, or say who stays and why."
            ).format(who=_who(step))
        if step.staff:
            return translate(
                "closing", "Only staff is inside: {n}. Walk through the rooms once, then confirm."
            ).format(n=step.staff)
        return translate("closing", "Walk through the rooms once, then confirm.")
    if step.holds:
        return translate("closing", "It is so by the sensors. Look at it, then confirm.")
    return {
        StepKind.ELEMENT: translate(
            "closing", "Choose it at the left, look, arm (Enter) and close it (Ctrl+Enter)."
        ),
        StepKind.DOORS: translate("closing", "Let whoever is inside out; push both doors shut."),
        StepKind.REGIME: translate("closing", "Change the regime with Ctrl+Shift+R."),
    }[step.kind]


def _who(step: Step) -> str:
    """Name who is still inside, as the list of the building does."""
    unknown = translate("zones", "unknown")
    names = [
        f"{one.name or unknown} + {one.party - 1}" if one.party > 1 else one.name or unknown
        for one in step.people[:NAMED]
    ]
    more = len(step.people) - len(names)
    if more > 0:
        names.append(translate("closing", "{n} others").format(n=more))
    return ", ".join(names)


def confirm(step: Step) -> str:
    """Name the button of a step."""
    return translate("closing", "Confirm: {step}").format(step=name(step))
