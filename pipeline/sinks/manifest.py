"""Manifests: one JSON file a run, written last. A data file that no manifest of a finished run lists does not count."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from pipeline.sinks.storage import Storage

FOLDER = "_runs"
DONE = "done"
DATA_FOLDERS = ("articles", "rejections", "dead_letters", f"{FOLDER}/inputs")

_MANIFEST = re.compile(r"_runs/[^/]+\.json$")
_DATA_FILE = re.compile(r"/\d{5,}(\.\d+)?-[0-9a-f]{16}\.parquet$")


def manifest_name(run_id: str) -> str:
    """Where the manifest of a run lies."""
    return f"{FOLDER}/{run_id}.json"


def put_manifest(storage: Storage, manifest: Mapping[str, Any]) -> str:
    """Write it, which commits the run; returns its name."""
    name = manifest_name(manifest["run_id"])
    storage.put(name, (json.dumps(manifest, ensure_ascii=False, indent=2) + "\n").encode())
    return name


def manifests(storage: Storage) -> Iterator[dict[str, Any]]:
    """Those of all earlier runs, the oldest first by name."""
    for name in storage.names(FOLDER):
        if _MANIFEST.search(name):
            try:
                yield json.loads(storage.read(name))
            except ValueError as error:
                raise OSError(f"{storage.path(name)} is no manifest: {error}") from error


def committed(storage: Storage) -> list[dict[str, Any]]:
    """Those of the runs that ended well."""
    return [manifest for manifest in manifests(storage) if manifest["status"] == DONE]


def sweep(storage: Storage, keep: set[str]) -> list[str]:
    """Remove what runs that never ended have left behind: data files that are ours by name and not in `keep`, and temporary files."""
    found = [name for folder in DATA_FOLDERS for name in storage.names(folder)]
    orphans = [name for name in found if _DATA_FILE.search(name) and name not in keep]
    orphans += storage.names(f"{FOLDER}/tmp")
    storage.remove(orphans)
    return orphans


def listed(manifest: Mapping[str, Any]) -> set[str]:
    """Names of the data files that a manifest lists."""
    return {file["name"] for file in manifest["outputs"]}


def published(storage: Storage) -> list[str]:
    """Names of all articles' files that count, those of the latest run first."""
    runs = sorted(committed(storage), key=lambda manifest: manifest["processed_at"], reverse=True)
    return [file["name"] for run in runs for file in run["outputs"] if file["table"] == "articles"]
