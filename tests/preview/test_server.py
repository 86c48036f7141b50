"""The server of `bekijk` as a program: its address, its port, its end, and whom it answers."""

import http.client
import signal
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from browser import address_in, preview_of, start_preview
from command_line import run_here, run_program
from factories import write_lesson
from small_lesson import NAME


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the small lesson is shown."""
    with preview_of(write_lesson(tmp_path_factory.mktemp("les"))) as found:
        yield found


def ask(
    address: str, path: str = "/", host: str | None = None, method: str = "GET"
) -> http.client.HTTPResponse:
    """Return the answer to a request for `path` that names `host`."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=10)
    connection.request(method, path, headers={"Host": host} if host else {})
    return connection.getresponse()


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1.evil.example", "127.0.0.1:1"])
def test_a_request_by_another_name_is_refused(address: str, host: str) -> None:
    answer = ask(address, host=host)

    assert answer.status == 421
    assert b"lessons/" not in answer.read()


def test_localhost_is_this_machine_too(address: str) -> None:
    assert ask(address, host=f"localhost:{urlsplit(address).port}").status == 200


@pytest.mark.parametrize(
    "path", ["/", "/stijl.css", "/bekijk.js", "/lettertype/Carlito-Regular.ttf", "/niets"]
)
def test_every_answer_has_a_policy_that_lets_nothing_in(address: str, path: str) -> None:
    policy = ask(address, path).headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "unsafe-eval" not in policy
    assert "script-src 'self'" in policy


@pytest.mark.parametrize(
    "path",
    [
        "/lettertype/..%2f__init__.py",
        "/plek?bestand=../../../etc/passwd",
        "/plek?bestand=/etc/passwd",
        "/plaat/x.png",
        "/?les=../..",
        "/?niveau=havo",
    ],
)
def test_what_is_not_of_the_lesson_is_not_there(address: str, path: str) -> None:
    assert ask(address, path).status == 404


def test_the_server_listens_on_this_machine_alone(address: str) -> None:
    port = urlsplit(address).port or 0
    others = [each[4][0] for each in socket.getaddrinfo(socket.gethostname(), port, socket.AF_INET)]
    for other in {str(each) for each in others if not str(each).startswith("127.")}:
        with socket.socket() as probe:
            assert probe.connect_ex((other, port)) != 0


def test_a_port_that_is_taken_gives_way_to_the_next_and_is_told(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        process = start_preview(write_lesson(tmp_path), "--poort", str(port))
        assert process.stdout is not None
        told, opened = process.stdout.readline(), process.stdout.readline()
        stop(process)

    assert str(port) in told
    assert "bezet" in told
    assert (urlsplit(address_in(opened)).port or 0) > port


def stop(process: "subprocess.Popen[str]") -> str:
    """End `process` as Ctrl-C does, and return what it says then."""
    process.send_signal(signal.SIGINT)
    said, _ = process.communicate(timeout=10)
    return said


def test_ctrl_c_ends_it_with_one_line_also_while_a_page_is_open(tmp_path: Path) -> None:
    process = start_preview(write_lesson(tmp_path), "--poort", "0")
    assert process.stdout is not None
    address = address_in(process.stdout.readline())
    stream = ask(address, f"/stroom?les={NAME}&niveau=vo")

    said = stop(process)
    stream.close()

    assert said == "Gestopt.\n"
    assert process.returncode == 0


def test_without_the_extra_the_program_says_what_to_install(tmp_path: Path) -> None:
    blocked = tmp_path / "weg"
    blocked.mkdir()
    (blocked / "starlette.py").write_text(
        "raise ModuleNotFoundError(\"No module named 'starlette'\", name='starlette')\n", "utf-8"
    )
    folder = write_lesson(tmp_path / "les")

    ran = run_program(folder, "bekijk", variables={"PYTHONPATH": f"{blocked}:{source_folder()}"})

    assert ran.code == 3
    assert ran.err == (
        "Voor `bekijk` zijn extra onderdelen nodig. Installeer ze met: pip install 'lesmateriaal[bekijk]'\n"
    )


def source_folder() -> Path:
    """Return the folder that this package is imported from."""
    import lesmateriaal

    return Path(lesmateriaal.__file__).parents[1]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--poort", "negen"), "`negen` kan niet bij --poort."),
        (("--poort", "70000"), "`70000` kan niet bij --poort."),
        ((NAME, "--niveau", "po"), f"de les `{NAME}` heeft geen niveau po."),
        (("geenles",), "de les `geenles` is er niet."),
    ],
)
def test_a_wrong_choice_is_told_in_dutch(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: tuple[str, ...],
    sentence: str,
) -> None:
    monkeypatch.chdir(write_lesson(tmp_path))

    ran = run_here(capsys, "bekijk", *arguments)

    assert ran.code == 2
    assert sentence in ran.err
