"""Slides of figures: the finding as title, the sentence, the chart, the source; the definition in the notes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any

import pandas as pd
from pptx import Presentation
from pptx.chart.chart import Chart
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Emu, Inches, Pt

from queries.under import placed
from ui.charts.base import colour
from ui.colours import SHEET
from ui.deck.native import Native, native
from ui.drawing.tables import heading, is_numeric, shown_columns, texts
from ui.drawing.tile import cited
from ui.export.still import stilled
from ui.figure import View

MEDIA = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_WIDE, _HIGH, _SIDE = Inches(13.333), Inches(7.5), Inches(0.6)
_BLANK = 6
_INK, _SOFT, _LINE = (RGBColor.from_string(SHEET[name][1:].upper()) for name in ("inkt", "zacht", "lijn"))
_ROWS, _COLUMNS, _SOURCES = 12, 5, 2
_DUTCH = "nl-NL"
_PLAIN = "{5940675A-B579-460E-94D1-54222C63F5DA}"
"""The style of PowerPoint without colours, with lines."""


def deck(title: str, views: Sequence[View]) -> bytes:
    """Give a presentation with a slide per figure; one without rows has its words only.

    Args:
        title: What the file is about; a property of it.
        views: The figures, in order.
    """
    made = Presentation()
    made.slide_width, made.slide_height = _WIDE, _HIGH
    made.core_properties.title, made.core_properties.language = title, _DUTCH
    made.core_properties.author = "Doorstroom"
    for view in views:
        _slide(made.slides.add_slide(made.slide_layouts[_BLANK]), view)
    buffer = BytesIO()
    made.save(buffer)
    return stilled(buffer.getvalue())


def _slide(slide: Slide, view: View) -> None:
    words = view.findings
    _text(slide, Inches(0.4), Inches(0.95), words.titel, size=24, bold=True)
    _text(slide, Inches(1.35), Inches(0.85), words.zin, size=14)
    rows = ""
    if not view.frame.empty:
        found = native(view.drawn())
        top, tall = Inches(2.25), Inches(4.3)
        part = _chart(slide, found, top, tall) if found else _table(slide, view, top)
        part._element.nvGraphicFramePr.cNvPr.set("descr", words.alt)
        if not found and len(view.frame) > _ROWS:
            rows = f" De tabel toont de eerste {_ROWS} van {len(view.frame)} rijen."
    caveats = f"Let op. {' '.join(words.let_op)} " if words.let_op else ""
    source = f"Bron: {cited(view, _SOURCES) or 'Doorstroom'}. Status: {view.certainty}. Bewerking: Doorstroom.{rows}"
    _text(slide, Inches(6.6), Inches(0.7), f"{caveats}{source}", size=10, colour=_SOFT)
    notes = [
        *view.explained(),
        f"Versie van de gegevens: {view.answer.build_id}.",
        f"Adres: {placed(view.page_path())}",
    ]
    slide.notes_slide.notes_text_frame.text = "\n".join(notes)


def _text(slide: Slide, top: Emu, tall: Emu, text: str, *, size: int, bold: bool = False, colour: Any = _INK) -> None:
    box = slide.shapes.add_textbox(_SIDE, top, _WIDE - 2 * _SIDE, tall).text_frame
    box.word_wrap = True
    run = box.paragraphs[0].add_run()
    run.text, run.font.size, run.font.bold, run.font.color.rgb = text, Pt(size), bold, colour
    run.font.language_id = None
    run._r.get_or_add_rPr().set("lang", _DUTCH)


def _chart(slide: Slide, found: Native, top: Emu, tall: Emu) -> Any:
    frame = slide.shapes.add_chart(found.type(), _SIDE, top, _WIDE - 2 * _SIDE, tall, found.data())
    chart: Chart = frame.chart
    chart.has_title = False
    chart.has_legend = len(found.series) > 1
    if chart.has_legend:
        chart.legend.position, chart.legend.include_in_layout = XL_LEGEND_POSITION.TOP, False
    chart.font.size, chart.font.color.rgb = Pt(12), _INK
    form = "#,##0.0" if found.decimals() else "#,##0"
    chart.value_axis.tick_labels.number_format, chart.value_axis.tick_labels.number_format_is_linked = form, False
    chart.value_axis.major_gridlines.format.line.color.rgb = _LINE
    chart.value_axis.has_title = bool(found.unit)
    if found.unit:
        chart.value_axis.axis_title.text_frame.text = found.unit
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW  # also beside bars below nought
    if isinstance(found.categories[0], date):
        chart.category_axis.tick_labels.number_format = "yyyy"
        chart.category_axis.tick_labels.number_format_is_linked = False
    if found.start is not None and found.kind == "lines":
        chart.value_axis.minimum_scale = found.start
    plot = chart.plots[0]
    plot.has_data_labels = found.kind == "bars"
    if plot.has_data_labels:
        plot.data_labels.number_format, plot.data_labels.number_format_is_linked = form, False
        plot.data_labels.font.size = Pt(11)
        plot.gap_width = 45
    for place, series in enumerate(plot.series):
        tone = RGBColor.from_string(colour(place).lstrip("#").upper())
        if found.kind == "lines":
            series.smooth = False
            series.format.line.color.rgb, series.format.line.width = tone, Pt(2.25)
            series.marker.format.fill.solid()
            series.marker.format.fill.fore_color.rgb = tone
        else:
            series.format.fill.solid()
            series.format.fill.fore_color.rgb = tone
    return frame


def _table(slide: Slide, view: View, top: Emu) -> Any:
    query = view.answer.query
    columns = dict(list(shown_columns(query, view.frame).items())[:_COLUMNS])
    rows: pd.DataFrame = view.frame.head(_ROWS)
    frame = slide.shapes.add_table(len(rows) + 1, len(columns), _SIDE, top, _WIDE - 2 * _SIDE, Inches(0.3))
    lines = [[heading(column) for column in columns.values()], *texts(rows, columns)]
    frame._element.graphic.graphicData.tbl.tblPr.find(qn("a:tableStyleId")).text = _PLAIN
    names = list(columns)
    for row, line in enumerate(lines):
        for place, text in enumerate(line):
            paragraph = frame.table.cell(row, place).text_frame.paragraphs[0]
            paragraph.text, paragraph.font.size, paragraph.font.bold = text, Pt(11), row == 0
            paragraph.font.color.rgb = _INK
            if is_numeric(view.frame, names[place]):
                paragraph.alignment = PP_ALIGN.RIGHT
    return frame
