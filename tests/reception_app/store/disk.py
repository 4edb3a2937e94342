"""A disk that remembers what was flushed, under the very SQLite that the product uses.

The file methods of the library in use are wrapped: every write, cut, flush and deletion is seen,
may be refused, and any moment can be turned into the files that a power cut would leave. What
stays of an unflushed write, or of a name in a folder, is the worst that POSIX allows.
"""

import ctypes
import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from reception_app.store import engine
from reception_app.store.library import sqlite3

# The compiled part, which has the functions of SQLite inside or is linked to them.
_EXTENSIONS = {"sqlite3": "_sqlite3", "pysqlite3.dbapi2": "pysqlite3._sqlite3"}
SECTOR = 512
FULL, IOERR_WRITE, IOERR_FSYNC = 13, 778, 1034
_NEW_JOURNAL = 0x800 | 0x4000 | 0x80000  # SQLITE_OPEN_MAIN_JOURNAL, SUPER_JOURNAL, WAL
_CREATE = 0x4

_int, _ptr, _i64 = ctypes.c_int, ctypes.c_void_p, ctypes.c_int64
# Names are handed on as pointers: SQLite keeps them, and a copy of ours would be gone.
_OPEN = ctypes.CFUNCTYPE(_int, _ptr, _ptr, _ptr, _int, ctypes.POINTER(_int))
_DELETE = ctypes.CFUNCTYPE(_int, _ptr, _ptr, _int)
_WRITE = ctypes.CFUNCTYPE(_int, _ptr, _ptr, _int, _i64)
_TRUNCATE = ctypes.CFUNCTYPE(_int, _ptr, _i64)
_SYNC = ctypes.CFUNCTYPE(_int, _ptr, _int)


class _Vfs(ctypes.Structure):
    _fields_ = [
        ("version", _int), ("file_size", _int), ("longest", _int), ("next", _ptr),
        ("name", ctypes.c_char_p), ("app", _ptr), ("open", _ptr), ("delete", _ptr),
        ("others", _ptr * 12),
    ]  # fmt: skip


class _Methods(ctypes.Structure):
    _fields_ = [
        ("version", _int), ("close", _ptr), ("read", _ptr), ("write", _ptr), ("truncate", _ptr),
        ("sync", _ptr), ("others", _ptr * 13),
    ]  # fmt: skip


@dataclass
class Inode:
    """What one file holds, and what was done to it since it was flushed."""

    flushed: bytes = b""
    pending: list[tuple[int, bytes]] = field(default_factory=list)  # a cut is (size, no bytes)
    new_journal: bool = False

    def copy(self) -> "Inode":
        return Inode(self.flushed, list(self.pending), self.new_journal)

    def now(self) -> bytes:
        return _after(self.flushed, self.pending)


def _after(text: bytes, changes: list[tuple[int, bytes]]) -> bytes:
    made = bytearray(text)
    for offset, written in changes:
        if not written:
            del made[offset:]
            continue
        made.extend(bytes(max(0, offset - len(made))))
        made[offset : offset + len(written)] = written
    return bytes(made)


@dataclass
class Moment:
    """The disk between two events, and what had been acknowledged until then."""

    what: str
    named: dict[str, Inode]  # as programs see it
    durable: dict[str, Inode]  # as the folder was flushed
    acknowledged: tuple[str, ...]

    def leave(self, folder: Path, how: str, rng: random.Random) -> Path:
        """Write the files that a power cut at this moment leaves."""
        folder.mkdir()
        for name in sorted({*self.named, *self.durable}):
            old, new = self.durable.get(name), self.named.get(name)
            inode = {"kept": new, "dropped": old}.get(how) if how != "torn" else _one(rng, old, new)
            if inode is not None:
                (folder / name).write_bytes(_left(inode, how, rng))
        return folder


def _one(rng: random.Random, old: Inode | None, new: Inode | None) -> Inode | None:
    return old if old is new else rng.choice((old, new))


def _left(inode: Inode, how: str, rng: random.Random) -> bytes:
    if how == "kept":
        return inode.now()
    if how == "dropped":
        return inode.flushed
    kept = []
    for offset, written in inode.pending:
        if not written:
            kept += [(offset, written)] if rng.random() < 0.5 else []
            continue
        for at in range(0, len(written), SECTOR):
            if rng.random() < 0.5:
                kept.append((offset + at, written[at : at + SECTOR]))
    return _after(inode.flushed, kept)


class Disk:
    """The files of one folder, as SQLite treats them while this disk is in use."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.named = {
            path.name: Inode(path.read_bytes()) for path in folder.iterdir() if path.is_file()
        }
        self.durable = dict(self.named)
        self.moments: list[Moment] = []
        self.acknowledged: list[str] = []
        self.recording = True
        self.calls = 0
        self.fails = 0  # the n-th call that counts fails; 0: none
        self.code = 0
        self.until_room = False  # and every one after it, until there is room
        self.counts = "write"  # write, grow or sync

    # -- what a test does --------------------------------------------------------------

    def fail(self, number: int, counts: str, code: int, *, until_room: bool = False) -> None:
        """Let the n-th call from now on fail."""
        self.calls, self.fails, self.counts = 0, number, counts
        self.code, self.until_room = code, until_room

    def heal(self) -> bool:
        """Let every call succeed; tell whether one had failed."""
        fired = 0 < self.fails <= self.calls
        self.fails = 0
        return fired

    def acknowledge(self, op_id: str) -> None:
        self.acknowledged.append(op_id)
        self.note("acknowledged")

    def flush_folder(self) -> None:
        """Note that somebody flushed the folder itself."""
        self.durable = dict(self.named)
        self.note("folder flushed")

    def note(self, what: str) -> None:
        """Keep the disk as it is now."""
        if not self.recording:
            return
        inodes = (*self.named.values(), *self.durable.values())
        copies = {id(inode): inode.copy() for inode in inodes}
        self.moments.append(
            Moment(
                what,
                {name: copies[id(inode)] for name, inode in self.named.items()},
                {name: copies[id(inode)] for name, inode in self.durable.items()},
                tuple(self.acknowledged),
            )
        )

    # -- what SQLite does --------------------------------------------------------------

    def opened(self, name: str, flags: int) -> None:
        if name not in self.named and flags & _CREATE:
            self.named[name] = Inode(new_journal=bool(flags & _NEW_JOURNAL))

    def deleted(self, name: str, *, folder_too: bool) -> None:
        self.named.pop(name, None)
        if folder_too:
            self.durable = dict(self.named)
        self.note(f"delete {name}")

    def refused(self, name: str, kind: str, end: int = 0) -> int:
        counts = kind == self.counts or (
            self.counts == "grow" and kind == "write" and end > len(self.named[name].now())
        )
        if not self.fails or not counts:
            return 0
        self.calls += 1
        due = self.calls >= self.fails if self.until_room else self.calls == self.fails
        return self.code if due else 0

    def written(self, name: str, offset: int, text: bytes) -> None:
        self.named[name].pending.append((offset, text))
        self.note(f"write {name} {offset}")

    def synced(self, name: str) -> None:
        inode = self.named[name]
        inode.flushed, inode.pending = inode.now(), []
        if inode.new_journal:
            inode.new_journal = False
            self.durable = dict(self.named)
        self.note(f"sync {name}")


@contextmanager
def disk(folder: Path) -> Iterator[Disk]:
    """Watch what SQLite does in a folder; files opened before are not seen."""
    watched = Disk(folder)
    library = ctypes.CDLL(import_module(_EXTENSIONS[engine.sqlite3.__name__]).__file__)
    # One that hides the functions of its SQLite ends here: AttributeError.
    library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
    library.sqlite3_vfs_register.argtypes = (_ptr, _int)
    library.sqlite3_vfs_unregister.argtypes = (_ptr,)
    plain = library.sqlite3_vfs_find(None)
    wrapped = _Vfs.from_buffer_copy(plain.contents)
    wrapped.name = b"watched"
    kept = _wrap(watched, plain.contents, wrapped)
    library.sqlite3_vfs_register(ctypes.addressof(wrapped), 1)
    try:
        yield watched
    finally:
        library.sqlite3_vfs_register(ctypes.addressof(plain.contents), 1)
        library.sqlite3_vfs_unregister(ctypes.addressof(wrapped))
        del kept


def _wrap(watched: Disk, plain: _Vfs, wrapped: _Vfs) -> list[object]:
    """Put our methods before those of the library; what is returned must outlive their use."""
    really_open, really_delete = _OPEN(plain.open), _DELETE(plain.delete)
    names: dict[int, str] = {}
    patched: dict[int, _Methods] = {}
    kept: list[object] = [patched]

    def opened(vfs, name, file, flags, flags_out):
        code = really_open(vfs, name, file, flags, flags_out)
        path = _path(name)
        if code or path.parent != watched.folder:
            return code
        names[file] = path.name
        watched.opened(names[file], flags)
        methods = ctypes.cast(file, ctypes.POINTER(_ptr))
        if methods[0] not in patched:
            found = _Methods.from_address(methods[0])
            patched[methods[0]] = _patched(watched, names, found, kept)
        methods[0] = ctypes.addressof(patched[methods[0]])
        return code

    def deleted(vfs, name, folder_too):
        code = really_delete(vfs, name, folder_too)
        path = _path(name)
        if not code and path.parent == watched.folder:
            watched.deleted(path.name, folder_too=bool(folder_too))
        return code

    hooks = _OPEN(opened), _DELETE(deleted)
    wrapped.open, wrapped.delete = (ctypes.cast(hook, _ptr).value for hook in hooks)
    return [*kept, *hooks, kept]


def _path(name: int | None) -> Path:
    return Path(ctypes.string_at(name).decode()) if name else Path()


def _patched(watched: Disk, names: dict[int, str], plain: _Methods, kept: list) -> _Methods:
    really_write, really_cut = _WRITE(plain.write), _TRUNCATE(plain.truncate)
    really_sync = _SYNC(plain.sync)

    def write(file, text, size, offset):
        code = watched.refused(names[file], "write", offset + size)
        code = code or really_write(file, text, size, offset)
        if not code:
            watched.written(names[file], offset, ctypes.string_at(text, size))
        return code

    def cut(file, size):
        code = really_cut(file, size)
        if not code:
            watched.written(names[file], size, b"")
        return code

    def sync(file, flags):
        code = watched.refused(names[file], "sync") or really_sync(file, flags)
        if not code:
            watched.synced(names[file])
        return code

    hooks = _WRITE(write), _TRUNCATE(cut), _SYNC(sync)
    kept.append(hooks)
    made = _Methods.from_buffer_copy(plain)
    made.write, made.truncate, made.sync = (ctypes.cast(hook, _ptr).value for hook in hooks)
    return made


def is_whole(path: Path) -> bool:
    """Open what was left as SQLite does, and look at every page."""
    plain = sqlite3.connect(path)
    try:
        return plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    finally:
        plain.close()
