"""The YAML language server that editors use, spoken to as an editor does: JSON-RPC over its standard streams.

It comes from npm, pinned in tools/language_server. Without it the tests are skipped, unless
LESMATERIAAL_OFFICE=verplicht says that they must run.
"""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

PACKAGE = Path(__file__).parents[1] / "tools" / "language_server"
_SERVER = PACKAGE / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
_REQUIRED = os.environ.get("LESMATERIAAL_OFFICE") == "verplicht"
_SETTINGS = {
    "yaml": {
        "schemaStore": {"enable": False, "url": ""},
        "kubernetesCRDStore": {"enable": False, "url": ""},
        "validate": True,
        "completion": True,
        "hover": True,
        "format": {"enable": False},
    },
    "http": {"proxy": "", "proxyStrictSSL": True},
    "[yaml]": {"editor.tabSize": 2, "editor.insertSpaces": True},
    "editor": {"tabSize": 2},
    "files": {"associations": {}},
}
"""What an editor answers when the server asks for its settings; nothing is fetched from anywhere."""
_CAPABILITIES = {
    "workspace": {"configuration": True},
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "hover": {"contentFormat": ["markdown"]},
        "publishDiagnostics": {},
    },
}
"""What the editor can do; these are what VS Code says."""


@dataclass(frozen=True, slots=True)
class Underlined:
    """A place that an editor underlines; `line` counts from 0."""

    line: int
    text: str
    told: str


@dataclass(frozen=True, slots=True)
class Offered:
    """What an editor offers to fill in."""

    label: str
    text: str
    told: str


class Editor:
    """A file after the other, as an author would have them open."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self._number = 0
        self._versions: dict[str, int] = {}
        self._published: dict[str, list[Any]] = {}

    def start(self) -> None:
        """Greet the server."""
        self._ask(
            "initialize",
            {"processId": os.getpid(), "rootUri": None, "locale": "nl", "capabilities": _CAPABILITIES},
        )
        self._tell("initialized", {})

    def underlined(self, path: Path, text: str) -> list[Underlined]:
        """Return what is underlined when the file `path` holds `text`."""
        self._open(path, text)
        uri = path.as_uri()
        while uri not in self._published:
            self._read()
        lines = text.splitlines()
        found = []
        for each in self._published[uri]:
            start, end = each["range"]["start"], each["range"]["end"]
            line = lines[start["line"]] if start["line"] < len(lines) else ""
            stop = end["character"] if end["line"] == start["line"] else len(line)
            found.append(Underlined(start["line"], line[start["character"] : stop], each["message"]))
        return found

    def offered(self, path: Path, text: str) -> list[Offered]:
        """Return what is offered at the mark `|` in `text`, when that stands in the file `path`."""
        position, text = _cursor(text)
        self._open(path, text)
        answer = self._ask(
            "textDocument/completion", {"textDocument": {"uri": path.as_uri()}, "position": position}
        )
        items = answer["items"] if isinstance(answer, Mapping) else answer or []
        return [
            Offered(
                each["label"],
                each.get("textEdit", {}).get("newText", each.get("insertText", "")),
                _words(each),
            )
            for each in items
        ]

    def hovered(self, path: Path, text: str) -> str:
        """Return what is told of what stands at the mark `|` in `text`, when that stands in the file `path`."""
        position, text = _cursor(text)
        self._open(path, text)
        answer = self._ask(
            "textDocument/hover", {"textDocument": {"uri": path.as_uri()}, "position": position}
        )
        return answer["contents"]["value"] if answer else ""

    def _open(self, path: Path, text: str) -> None:
        uri = path.as_uri()
        self._published.pop(uri, None)
        version = self._versions[uri] = self._versions.get(uri, 0) + 1
        if version == 1:
            document = {"uri": uri, "languageId": "yaml", "version": version, "text": text}
            self._tell("textDocument/didOpen", {"textDocument": document})
        else:
            document = {"uri": uri, "version": version}
            self._tell(
                "textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]}
            )

    def _ask(self, method: str, parameters: Mapping[str, Any]) -> Any:
        self._number += 1
        self._write({"id": self._number, "method": method, "params": parameters})
        while True:
            message = self._read()
            if message.get("id") == self._number and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]

    def _tell(self, method: str, parameters: Mapping[str, Any]) -> None:
        self._write({"method": method, "params": parameters})

    def _write(self, message: Mapping[str, Any]) -> None:
        assert self._process.stdin is not None
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        """Return the next message; what the server wants of an editor is answered on the way."""
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the server stopped"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        match message:
            case {"method": "workspace/configuration", "id": number, "params": {"items": list(items)}}:
                self._write({"id": number, "result": [_setting(each.get("section", "")) for each in items]})
            case {"method": str(), "id": number}:
                self._write({"id": number, "result": None})
            case {"method": "textDocument/publishDiagnostics", "params": {"uri": uri, "diagnostics": found}}:
                self._published[uri] = found
        return message


def _setting(section: str) -> Any:
    return _SETTINGS.get(section, {})


def _words(item: Mapping[str, Any]) -> str:
    told = item.get("documentation", "")
    return str(told["value"] if isinstance(told, Mapping) else told)


def _cursor(text: str) -> tuple[Mapping[str, int], str]:
    before, after = text.split("|", 1)
    line = before.count("\n")
    return {"line": line, "character": len(before) - (before.rfind("\n") + 1)}, before + after


def labels(offered: Sequence[Offered]) -> list[str]:
    """Return the labels of what is offered, each once, in order."""
    return list(dict.fromkeys(each.label for each in offered))


@contextmanager
def open_editor(command: Sequence[str] = ()) -> Iterator[Editor]:
    """Yield an editor that speaks to the server of tools/language_server, or to that of `command`."""
    node = shutil.which("node")
    if not command and (node is None or not _SERVER.is_file()):
        reason = "yaml-language-server is missing: npm ci --prefix tools/language_server --ignore-scripts"
        if _REQUIRED:
            pytest.fail(f"{reason}\nLESMATERIAAL_OFFICE=verplicht")
        pytest.skip(reason)
    process = subprocess.Popen(
        command or [str(node), str(_SERVER), "--stdio"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        editor = Editor(process)
        editor.start()
        yield editor
    finally:
        process.kill()
        process.wait()
