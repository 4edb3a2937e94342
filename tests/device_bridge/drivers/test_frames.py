import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from device_bridge.drivers.frames import fault_in

GOOD = [
    b"\x02\x04abcd",
    b"\x04\x14" + bytes(20),
    b"\x06\0\x6e\0\x01",
    b"\x10\0\x64\0\x06",
    b"\x82\x02",
]


def frame(body, transaction=1, protocol=0, unit=1):
    return struct.pack(">HHHB", transaction, protocol, len(body) + 1, unit) + body


@pytest.mark.parametrize("body", GOOD)
def test_that_every_prefix_of_a_good_answer_may_still_become_one(body):
    whole = frame(body)
    assert [fault_in(whole[:length]) for length in range(len(whole) + 1)] == [""] * (len(whole) + 1)


@pytest.mark.parametrize("body", GOOD)
def test_that_a_fault_behind_a_good_answer_is_found(body):
    assert fault_in(frame(body) + frame(b"\x2b\x0e\x01")) != ""


@pytest.mark.parametrize("body", GOOD)
def test_that_another_protocol_is_refused(body):
    assert fault_in(frame(body, protocol=1)) != ""


@pytest.mark.parametrize("body", GOOD)
@pytest.mark.parametrize("change", [-1, 1])
def test_that_an_answer_of_another_length_is_refused(body, change):
    longer = body[:change] if change < 0 else body + b"\0"
    assert fault_in(frame(longer)) != ""


@given(st.binary(max_size=600))
def test_that_any_bytes_are_judged_without_an_error(untrusted):
    assert isinstance(fault_in(untrusted), str)


@given(st.binary(min_size=1, max_size=250))
def test_that_what_passes_is_one_of_our_answers(body):
    if fault_in(frame(body)) == "":
        assert body[0] & 0x7F in (2, 4, 6, 16) or len(body) == 1 or body[0] & 0x80
