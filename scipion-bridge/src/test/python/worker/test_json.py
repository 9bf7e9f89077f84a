"""JSON that every reader accepts, from whatever Scipion and its plugins return."""
import json
import os
import sys

import numpy
import pytest
from worker_client import MODULES

sys.path.insert(0, os.path.abspath(MODULES))
from scipion_worker.connection.jsontext import clean, encode


@pytest.mark.parametrize("value, expected", [
    (float("nan"), None), (float("inf"), None), (-float("inf"), None), (1.5, 1.5), (True, True),
    (b"abc\xff", "abc\ufffd"), ("lone \ud800", "lone ?"), ((1, [2]), [1, [2]]), ({3, 1}, [1, 3]),
    (numpy.float32(2), 2.0), (numpy.int64(7), 7), (numpy.array([1.0, numpy.nan]), [1.0, None]),
    ({1: {"a": float("nan")}}, {"1": {"a": None}})])
def test_replaces_what_json_lacks(value, expected):
    assert clean(value) == expected


def test_other_objects_become_their_text():
    assert clean(ValueError("why")) == "why"


def test_is_utf8_without_nan():
    assert json.loads(encode({"Å": [float("nan"), "‰"]}).decode("utf-8")) == {"Å": [None, "‰"]}
