"""Every part of the window that its first paint does without: one import, made after it."""

from __future__ import annotations

from ui.agenda_place import AgendaPlace
from ui.airlock_panel import AirlockPanel
from ui.alarm_line import AlarmLine
from ui.alarm_panel import AlarmPanel
from ui.doing import Doing, Parts
from ui.figures_place import FiguresPlace
from ui.help_sheet import HelpSheet
from ui.legend import Legend
from ui.manage_place import ManagePlace
from ui.menus import Menus
from ui.night_bell import NightBell
from ui.notice import NoticeCard
from ui.protection_panel import ProtectionPanel
from ui.queue_panel import QueuePanel
from ui.rail import Rail
from ui.refer_popover import ReferPopover
from ui.register_popover import RegisterPopover
from ui.seconds import Seconds
from ui.visitor_panel import VisitorPanel
from ui.window_deeds import WindowDeeds
from ui.work_area import WorkArea
from ui.zones_panel import ZonesPanel

__all__ = [
    "AgendaPlace", "AirlockPanel", "AlarmLine", "AlarmPanel", "Doing", "FiguresPlace",
    "HelpSheet", "Legend", "ManagePlace", "Menus", "NightBell", "NoticeCard", "Parts",
    "ProtectionPanel", "QueuePanel", "Rail", "ReferPopover", "RegisterPopover", "Seconds",
    "VisitorPanel", "WindowDeeds", "WorkArea", "ZonesPanel",
]  # fmt: skip
