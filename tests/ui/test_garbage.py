"""What is no longer used dies in the thread of the window."""

import gc
import threading
import weakref

from PySide6.QtCore import QObject

from ui.garbage import Collector


class Ring(QObject):
    """An object that holds itself."""

    def __init__(self):
        super().__init__()
        self.me = self


def test_that_a_busy_thread_collects_nothing(qapp):
    collector = Collector()
    try:
        gone = weakref.ref(Ring())

        def busy():
            kept = [[n] for n in range(100_000)]
            assert len(kept) == 100_000

        worker = threading.Thread(target=busy)
        worker.start()
        worker.join()
        assert gone() is not None
        collector.collect()
        for _ in range(100):
            collector.collect()
        assert gone() is None
    finally:
        collector.stop()
    assert not gc.isenabled()  # as the tests have it: what was off before stays off


def test_that_collecting_goes_on_by_itself_where_it_did_before(qapp):
    gc.enable()
    try:
        collector = Collector()
        assert not gc.isenabled()
        collector.stop()
        assert gc.isenabled()
    finally:
        gc.disable()
