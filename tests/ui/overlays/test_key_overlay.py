"""The keys on an overlay."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.ui.keys import LIVE_KEYS, KeyGroup, act_label, group_label
from app.ui.overlays.key_overlay import KeyOverlay
from app.ui.theme import Theme


@pytest.fixture
def overlay(theme: Theme, qapp: QApplication) -> Iterator[KeyOverlay]:
    host = QWidget()
    field = QLineEdit()
    QVBoxLayout(host).addWidget(field)
    host.resize(1024, 640)
    host.show()
    host.activateWindow()
    field.setFocus()
    qapp.processEvents()
    yield KeyOverlay(theme, host, LIVE_KEYS)
    host.hide()
    host.deleteLater()


def test_it_lists_every_key_under_its_heading(overlay: KeyOverlay) -> None:
    overlay.toggle()
    texts = {label.text() for label in overlay.findChildren(QLabel)}
    assert {act_label(key.act) for key in LIVE_KEYS} <= texts
    assert {group_label(group) for group in KeyGroup if group is not KeyGroup.ELSEWHERE} <= texts
    assert "Ctrl+1…8" in texts


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_Escape])
def test_the_key_that_opened_it_and_esc_put_it_away(overlay: KeyOverlay, key: Qt.Key) -> None:
    before = QApplication.focusWidget()
    overlay.toggle()
    assert overlay.is_open
    QTest.keyClick(overlay, key)
    assert not overlay.is_open
    assert QApplication.focusWidget() is before


def test_it_fits_a_small_window(overlay: KeyOverlay) -> None:
    overlay.window().resize(500, 300)
    overlay.toggle()
    QApplication.processEvents()
    assert overlay.rect().contains(overlay.sheet.geometry())
    assert not overlay.grab().isNull()
