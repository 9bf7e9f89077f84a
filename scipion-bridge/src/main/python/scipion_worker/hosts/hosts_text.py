"""The text of hosts.conf: changed line by line, so that comments and order stay."""
from __future__ import annotations

import re
from configparser import RawConfigParser
from typing import Dict, List, Optional, Tuple

_SECTION = re.compile(r"\[(?P<name>.+)\]")
_OPTION = re.compile(r"(?P<name>[^\s:=#;\[][^:=]*?)\s*[:=]")


def read(text: str) -> Dict[str, Dict[str, str]]:
    """Options by host, as Scipion reads them: a line of a value that starts with ## means #."""
    parser = RawConfigParser(comment_prefixes=(";",))
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string(text)
    return {host: {name: value.replace("\n##", "\n#") for name, value in parser.items(host)}
            for host in parser.sections()}


def change(text: str, host: str, option: str, value: Optional[str]) -> str:
    """The text with one option set, or removed by None. A host that is not there is added at the end."""
    lines = text.splitlines()
    begin, end = _section(lines, host)
    if begin is None:
        if value is None:
            return text
        lines += ([""] if lines and lines[-1].strip() else []) + ["[%s]" % host]
        begin, end = len(lines), len(lines)
    first, last = _option(lines, begin, end, option)
    lines[first:last] = [] if value is None else _written(option, value)
    return "\n".join(lines) + "\n"


def _written(option: str, value: str) -> List[str]:
    """Further lines of a value are indented; a script's # would otherwise lose one of two."""
    first, *more = value.split("\n")
    escaped = ["    " + re.sub(r"^\s*#", "##", line).strip() if line.strip() else "" for line in more]
    return [("%s = %s" % (option, first)).rstrip()] + escaped


def _section(lines: List[str], host: str) -> Tuple[Optional[int], int]:
    """From the line after the host's header to the next header."""
    begin: Optional[int] = None
    for number, line in enumerate(lines):
        header = _SECTION.match(line)
        if header and begin is not None:
            return begin, number
        if header and header.group("name") == host:
            begin = number + 1
    return begin, len(lines)


def _option(lines: List[str], begin: int, end: int, option: str) -> Tuple[int, int]:
    """The lines of an option; where it would go when it is not there."""
    for number in range(begin, end):
        found = _OPTION.match(lines[number])
        if found and found.group("name") == option:
            return number, _value_end(lines, number + 1, end)
    filled = [number for number in range(begin, end) if lines[number].strip()]
    place = filled[-1] + 1 if filled else begin
    return place, place


def _value_end(lines: List[str], begin: int, end: int) -> int:
    """The line after the last indented one: comments and blank lines that follow belong to the next option."""
    last = begin
    for number in range(begin, end):
        line = lines[number]
        if line.strip() and not line.startswith(";"):
            if not line[0].isspace():
                break
            last = number + 1
    return last
