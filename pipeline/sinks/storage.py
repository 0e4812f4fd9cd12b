"""The output folder, here or on any file system that Beam knows. What is put there is there whole or not at all."""

from __future__ import annotations

import os
import tempfile
import uuid
from dataclasses import dataclass
from typing import BinaryIO

from apache_beam.io.filesystem import CompressionTypes
from apache_beam.io.filesystems import FileSystems

TEMPORARY = "_runs/tmp"


@dataclass(frozen=True, slots=True)
class Storage:
    """Files below one folder, named by their path from there."""

    root: str

    @classmethod
    def at(cls, place: str) -> Storage:
        """The folder at a path or URI."""
        place = place.removeprefix("file://")
        return cls(place.rstrip("/") if "://" in place else os.path.abspath(os.path.expanduser(place)))

    @property
    def local(self) -> bool:
        """Whether it lies on this machine's file system, where files can be renamed."""
        return "://" not in self.root

    def path(self, name: str) -> str:
        """The full path or URI of a file."""
        return f"{self.root}/{name}"

    def put(self, name: str, data: bytes) -> None:
        """Make `data` durable under `name`: locally by rename, on object stores, which show only whole objects, by one PUT."""
        if self.local:
            self._put_by_rename(name, data)
            return
        with FileSystems.create(self.path(name), compression_type=CompressionTypes.UNCOMPRESSED) as file:
            file.write(data)

    def read(self, name: str) -> bytes:
        """The content of a file."""
        with self.open(name) as file:
            return file.read()

    def open(self, name: str) -> BinaryIO:
        """A file to read parts of."""
        return FileSystems.open(self.path(name), compression_type=CompressionTypes.UNCOMPRESSED)

    def names(self, folder: str) -> list[str]:
        """All files below a folder, sorted."""
        if self.local:
            walk = os.walk(self.path(folder))
            return sorted(
                os.path.join(here, each).removeprefix(self.root + "/") for here, _, files in walk for each in files
            )
        found = FileSystems.match([self.path(f"{folder}/**")])[0].metadata_list
        return sorted(each.path.removeprefix(self.root + "/") for each in found)

    def remove(self, names: list[str]) -> None:
        """Delete files, and locally the folders that this leaves empty."""
        if names:
            FileSystems.delete([self.path(name) for name in names])
        if self.local:
            for folder in sorted({os.path.dirname(self.path(name)) for name in names}, reverse=True):
                _remove_while_empty(folder, self.root)

    def check_writable(self) -> None:
        """OSError unless a file can be put here and removed again; what another run does here is not touched."""
        if self.local:
            os.makedirs(self.root, exist_ok=True)
            tempfile.TemporaryFile(dir=self.root).close()
            return
        name = f"{TEMPORARY}/{uuid.uuid4().hex}"
        self.put(name, b"")
        self.remove([name])

    def _put_by_rename(self, name: str, data: bytes) -> None:
        target = self.path(name)
        temporary = self.path(f"{TEMPORARY}/{uuid.uuid4().hex}")
        os.makedirs(os.path.dirname(temporary), exist_ok=True)
        try:
            with open(temporary, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.makedirs(os.path.dirname(target), exist_ok=True)
            os.replace(temporary, target)
            self._sync_folders(os.path.dirname(target))
        except BaseException:
            if os.path.exists(temporary):
                os.unlink(temporary)
            raise

    def _sync_folders(self, folder: str) -> None:
        """The names of new files and folders are as durable as what they hold, so that no manifest outlives its files."""
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if folder != self.root:
            self._sync_folders(os.path.dirname(folder))


def _remove_while_empty(folder: str, root: str) -> None:
    while folder != root and os.path.isdir(folder) and not os.listdir(folder):
        os.rmdir(folder)
        folder = os.path.dirname(folder)
