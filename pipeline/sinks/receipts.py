"""The receipts of a run, handed from the workers to whoever started it, through the output folder."""

from __future__ import annotations

import json
from dataclasses import dataclass

from pipeline.sinks.receipt import Receipt
from pipeline.sinks.storage import Storage


@dataclass(frozen=True, slots=True)
class ReceiptFile:
    """One file that holds the sum of all receipts until the manifest is written."""

    storage: Storage
    run_id: str

    @property
    def name(self) -> str:
        return f"_runs/tmp/{self.run_id}.receipts"

    def write(self, receipt: Receipt) -> None:
        """Put it down, from a worker."""
        self.storage.put(self.name, json.dumps(receipt.to_dict(), ensure_ascii=False).encode())

    def read(self) -> Receipt:
        """Pick it up, where the run was started."""
        return Receipt.from_dict(json.loads(self.storage.read(self.name)))
