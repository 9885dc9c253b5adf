"""No module, of the program, its tests or its tools, uses when it is imported what only POSIX systems have."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("src/paginate", "tests", "bench", "docs", "fonts", "profiles", "tools")
MODULES = sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


POSIX_MODULES = words(
    "_posixsubprocess crypt curses fcntl grp nis ossaudiodev posix pty pwd readline resource spwd syslog termios tty"
)
POSIX_NAMES = {
    "os": words(
        "EX_OK O_CLOEXEC O_DIRECTORY O_NOCTTY O_NOFOLLOW O_NONBLOCK O_SYNC POSIX_FADV_SEQUENTIAL RTLD_LAZY"
        " SCHED_OTHER WEXITSTATUS WIFEXITED WIFSIGNALED WNOHANG WTERMSIG chflags chown chroot confstr ctermid eventfd"
        " fchdir fchown fdatasync fork forkpty fpathconf fstatvfs getegid geteuid getgid getgrouplist getgroups"
        " getloadavg getpgid getpgrp getpriority getrandom getresuid getsid getuid getxattr initgroups killpg lchown"
        " listxattr lockf major makedev memfd_create minor mkfifo mknod nice openpty pathconf pipe2 posix_fadvise"
        " posix_fallocate posix_spawn pread preadv pwrite pwritev register_at_fork sched_getaffinity sched_yield"
        " sendfile setegid seteuid setgid setgroups setpgid setpriority setsid setuid setxattr splice statvfs sync"
        " sysconf tcgetpgrp tcsetpgrp ttyname uname wait wait3 wait4 waitid"
    ),
    "signal": words(
        "ITIMER_REAL SIGALRM SIGBUS SIGCHLD SIGCONT SIGHUP SIGIO SIGKILL SIGPIPE SIGPROF SIGPWR SIGQUIT SIGRTMIN"
        " SIGSTOP SIGSYS SIGTRAP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGUSR1 SIGUSR2 SIGVTALRM SIGWINCH SIGXCPU SIGXFSZ"
        " SIG_BLOCK alarm getitimer pause pthread_kill pthread_sigmask setitimer siginterrupt sigpending sigwait"
    ),
    "time": words("CLOCK_MONOTONIC CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME clock_getres clock_gettime tzset"),
    "select": words("epoll kevent kqueue poll"),
    "socket": words("AF_UNIX sethostname"),
    "mmap": words("MAP_PRIVATE MAP_SHARED PROT_READ PROT_WRITE"),
}
"""Of modules that every system has, the names that Windows lacks."""


def executed(module: ast.AST) -> Iterator[ast.AST]:
    """The nodes that are executed when a module is imported: not what stands inside functions or is for type checkers."""
    waiting = [module]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Lambda):
            waiting += [*node.args.defaults, *filter(None, node.args.kw_defaults)]
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            waiting += [*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults)]
        elif isinstance(node, ast.If) and ast.unparse(node.test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}:
            waiting += node.orelse
        else:
            waiting += ast.iter_child_nodes(node)
            yield node


def posix_only(source: str) -> list[str]:
    """What a module of this source uses of POSIX when it is imported, each with its line."""
    found = []
    for node in executed(ast.parse(source)):
        match node:
            case ast.Import(names):
                uses = [alias.name for alias in names if alias.name.partition(".")[0] in POSIX_MODULES]
            case ast.ImportFrom(module=str(module), names=names, level=0):
                lacking = POSIX_NAMES.get(module, frozenset())
                uses = [f"{module}.{alias.name}" for alias in names if alias.name in lacking]
                uses += [module] if module.partition(".")[0] in POSIX_MODULES else []
            case ast.Attribute(ast.Name(module), name):
                uses = [f"{module}.{name}"] if name in POSIX_NAMES.get(module, ()) else []
            case _:
                uses = []
        if isinstance(node, ast.stmt | ast.expr):
            found += [f"line {node.lineno}: {use}" for use in uses]
    return found


def test_the_modules_are_found() -> None:
    names = {path.relative_to(ROOT).as_posix() for path in MODULES}
    assert {"src/paginate/output.py", "tests/fuzz/test_pdfs.py"} <= names


def test_every_module_can_be_imported_on_windows() -> None:
    uses = {path.relative_to(ROOT).as_posix(): posix_only(path.read_text(encoding="utf-8")) for path in MODULES}
    assert {path: found for path, found in uses.items() if found} == {}


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("import fcntl", ["line 1: fcntl"]),
        ("import os, curses.panel as p", ["line 1: curses.panel"]),
        ("from resource import getrusage", ["line 1: resource"]),
        ("from os import (path,\n geteuid)", ["line 1: os.geteuid"]),
        ("import os\nROOT = os.geteuid() == 0", ["line 2: os.geteuid"]),
        ("import os\nif os.name != 'nt' and os.getuid(): pass", ["line 2: os.getuid"]),
        ("import signal\nclass A:\n    stop = signal.SIGKILL", ["line 3: signal.SIGKILL"]),
        ("import os\n@skip(os.geteuid() == 0)\ndef f(): pass", ["line 2: os.geteuid"]),
        ("import os\nasync def f(of=os.nice): pass", ["line 2: os.nice"]),
        ("import time\nclock = lambda of=time.tzset: of", ["line 2: time.tzset"]),
        ("try:\n    import pwd\nfinally:\n    pass", ["line 2: pwd"]),
        ("import os\ndef f(): return os.fork()", []),
        ("import os\nfork = lambda: os.fork()", []),
        ("if TYPE_CHECKING:\n    import resource\nelse:\n    import re", []),
        ("import os, signal\nx = os.umask, os.replace, os.kill, signal.SIGTERM, hasattr(os, 'mkfifo')", []),
        ("from . import resource", []),
        ("resource = 1\nx = self.resource.os", []),
    ],
)
def test_what_is_posix_only(source: str, found: list[str]) -> None:
    assert posix_only(source) == found
