"""One proxy style over Fusion, without gradients and bevels; the shapes are in `style_shapes`."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionFrame,
    QStyleOptionMenuItem,
    QWidget,
)

from ui import style_shapes as shapes
from ui.style_paint import BODY, MEDIUM, SMALL, colour, rounded, text_width

Draw = Callable[[QStyleOption, QPainter], None]
Primitive, Control, Complex = QStyle.PrimitiveElement, QStyle.ControlElement, QStyle.ComplexControl
Metric, Hint, Sub = QStyle.PixelMetric, QStyle.StyleHint, QStyle.SubControl
SPIN_BUTTON = 32  # px


class ConsoleStyle(QProxyStyle):
    """Draw every control from the tokens of the theme in use."""

    _METRICS: ClassVar = {
        Metric.PM_IndicatorWidth: 20,
        Metric.PM_IndicatorHeight: 20,
        Metric.PM_ExclusiveIndicatorWidth: 20,
        Metric.PM_ExclusiveIndicatorHeight: 20,
        Metric.PM_CheckBoxLabelSpacing: 12,
        Metric.PM_RadioButtonLabelSpacing: 12,
        Metric.PM_ScrollBarExtent: 12,
        Metric.PM_ScrollBarSliderMin: 32,
        Metric.PM_TabBarTabHSpace: 32,
        Metric.PM_TabBarTabVSpace: 20,
        Metric.PM_DefaultFrameWidth: 1,
        Metric.PM_MenuHMargin: 1,
        Metric.PM_MenuVMargin: 8,
        Metric.PM_MenuBarPanelWidth: 0,
        Metric.PM_MenuBarVMargin: 0,
        Metric.PM_MenuBarItemSpacing: 0,
        Metric.PM_ToolTipLabelFrameWidth: 8,
        Metric.PM_ButtonShiftHorizontal: 0,
        Metric.PM_ButtonShiftVertical: 0,
    }
    _HINTS: ClassVar = {
        Hint.SH_EtchDisabledText: 0,
        Hint.SH_DitherDisabledText: 0,
        Hint.SH_ComboBox_Popup: 0,
        Hint.SH_Widget_Animation_Duration: 0,  # no motion on a screen that reports doors
        Hint.SH_Menu_FadeOutOnHide: 0,
        Hint.SH_ToolTip_WakeUpDelay: 400,
    }
    _PRIMITIVES: ClassVar[dict[QStyle.PrimitiveElement, Draw]] = {
        Primitive.PE_PanelLineEdit: shapes.field,
        Primitive.PE_FrameLineEdit: shapes.field,
        Primitive.PE_Frame: shapes.view_frame,
        Primitive.PE_PanelButtonCommand: shapes.button,
        Primitive.PE_PanelButtonTool: shapes.button,
        Primitive.PE_FrameDefaultButton: shapes.nothing,
        Primitive.PE_IndicatorCheckBox: shapes.check,
        Primitive.PE_IndicatorItemViewItemCheck: shapes.check,
        Primitive.PE_IndicatorRadioButton: shapes.radio,
        Primitive.PE_FrameFocusRect: shapes.focus,
        Primitive.PE_FrameTabBarBase: shapes.nothing,
        Primitive.PE_FrameTabWidget: shapes.pane,
        Primitive.PE_FrameMenu: shapes.nothing,
        Primitive.PE_PanelMenu: shapes.menu_ground,
        Primitive.PE_PanelTipLabel: shapes.menu_ground,
        Primitive.PE_PanelMenuBar: shapes.nothing,
    }
    _CONTROLS: ClassVar[dict[QStyle.ControlElement, Draw]] = {
        Control.CE_ProgressBarGroove: shapes.groove,
        Control.CE_ProgressBarContents: shapes.progress,
        Control.CE_TabBarTabShape: shapes.tab,
        Control.CE_TabBarTabLabel: shapes.tab_label,
        Control.CE_HeaderSection: shapes.header,
        Control.CE_ComboBoxLabel: shapes.combo_label,
        Control.CE_MenuBarItem: shapes.menu_bar_entry,
        Control.CE_MenuBarEmptyArea: shapes.menu_bar,
        Control.CE_MenuItem: shapes.menu_entry,
        Control.CE_MenuEmptyArea: shapes.nothing,
    }

    def __init__(self) -> None:
        super().__init__("Fusion")
        self._complex = {
            Complex.CC_ComboBox: self._combo,
            Complex.CC_SpinBox: self._spin,
            Complex.CC_ScrollBar: self._scroll,
        }

    def pixelMetric(  # noqa: N802 - Qt's name
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        """Size indicators, scroll bars, tabs and menus to the grid."""
        if metric == Metric.PM_DefaultFrameWidth and isinstance(widget, QAbstractScrollArea):
            return 4  # so that the ground does not cover the round outline
        known = self._METRICS.get(metric)
        return super().pixelMetric(metric, option, widget) if known is None else known

    def styleHint(  # noqa: N802 - Qt's name
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803 - Qt's name
    ) -> int:
        """Keep motion and bevels off."""
        known = self._HINTS.get(hint)
        return super().styleHint(hint, option, widget, returnData) if known is None else known

    def sizeFromContents(  # noqa: N802 - Qt's name
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """Give menus, combo boxes and spin boxes the heights of the grid."""
        made = self.baseStyle().sizeFromContents(kind, option, size, widget)
        if kind == QStyle.ContentsType.CT_MenuItem and isinstance(option, QStyleOptionMenuItem):
            return _menu_size(option, made)
        if kind == QStyle.ContentsType.CT_MenuBarItem:
            return QSize(made.width() + 12, 32)
        tall = (QStyle.ContentsType.CT_ComboBox, QStyle.ContentsType.CT_SpinBox,
                QStyle.ContentsType.CT_LineEdit, QStyle.ContentsType.CT_PushButton)  # fmt: skip
        return QSize(made.width() + 8, max(40, made.height())) if kind in tall else made

    def drawPrimitive(  # noqa: N802 - Qt's name
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw fields, indicators, menus and focus flat."""
        draw = self._PRIMITIVES.get(element)
        if draw is None:
            super().drawPrimitive(element, option, painter, widget)
            return
        painter.save()
        draw(option, painter)
        painter.restore()

    def drawControl(  # noqa: N802 - Qt's name
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw progress bars, tabs, headers and menu entries flat."""
        draw = self._CONTROLS.get(element)
        if draw is None:
            super().drawControl(element, option, painter, widget)
            return
        painter.save()
        draw(option, painter)
        painter.restore()

    def drawComplexControl(  # noqa: N802 - Qt's name
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw combo boxes, spin boxes and scroll bars flat."""
        draw = self._complex.get(control)
        if draw is None or widget is None:
            super().drawComplexControl(control, option, painter, widget)
            return
        painter.save()
        draw(option, painter, widget)
        painter.restore()

    def subControlRect(  # noqa: N802 - Qt's name
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Make the arrows of a spin box wide enough to hit."""
        box = shapes.area(option)
        if control == Complex.CC_SpinBox and not isinstance(widget, QComboBox):
            left, half = box.right() - SPIN_BUTTON + 1, box.height() // 2
            if part == Sub.SC_SpinBoxUp:
                return QRect(left, box.top(), SPIN_BUTTON, half)
            if part == Sub.SC_SpinBoxDown:
                return QRect(left, box.top() + half, SPIN_BUTTON, box.height() - half)
            if part == Sub.SC_SpinBoxEditField:
                return box.adjusted(8, 2, -SPIN_BUTTON - 2, -2)
        return self.baseStyle().subControlRect(control, option, part, widget)

    def subElementRect(  # noqa: N802 - Qt's name
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        """Give the words of a field some air at both ends."""
        box = self.baseStyle().subElementRect(element, option, widget)
        framed = isinstance(option, QStyleOptionFrame) and option.lineWidth > 0
        if element == QStyle.SubElement.SE_LineEditContents and framed:
            return box.adjusted(8, 0, -8, 0)
        return box

    def _combo(self, option: QStyleOptionComplex, painter: QPainter, _widget: QWidget) -> None:
        shapes.field(option, painter)
        box = shapes.area(option)
        box.setLeft(box.right() - 35)
        enabled = shapes.has(option, QStyle.StateFlag.State_Enabled)
        shapes.arrow(painter, "caret-down-bold", box, enabled=enabled)

    def _spin(self, option: QStyleOptionComplex, painter: QPainter, widget: QWidget) -> None:
        shapes.field(option, painter)
        if isinstance(widget, QAbstractSpinBox) and not widget.isReadOnly():
            enabled = shapes.has(option, QStyle.StateFlag.State_Enabled)
            for part, name in (
                (Sub.SC_SpinBoxUp, "caret-up-bold"),
                (Sub.SC_SpinBoxDown, "caret-down-bold"),
            ):
                box = self.subControlRect(Complex.CC_SpinBox, option, part, widget)
                shapes.arrow(painter, name, box, enabled=enabled, side=14)

    def _scroll(self, option: QStyleOptionComplex, painter: QPainter, widget: QWidget) -> None:
        painter.fillRect(shapes.area(option), colour("panel"))
        part = Sub.SC_ScrollBarSlider
        grip = QRectF(self.subControlRect(Complex.CC_ScrollBar, option, part, widget))
        painter.setPen(Qt.PenStyle.NoPen)
        rounded(painter, grip.adjusted(3, 3, -3, -3), "border", None, radius=3)


def _menu_size(option: QStyleOptionMenuItem, made: QSize) -> QSize:
    if option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator:
        return QSize(made.width(), 9)
    words, _, key = str(option.text).partition("\t")
    width = shapes.MENU_EDGE + text_width(words, BODY) + 40
    return QSize(width + (text_width(key, SMALL, MEDIUM) + 32 if key else 0), 36)
