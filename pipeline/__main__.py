"""`python -m pipeline --input … --output …`: the run as a plain Beam program."""

import sys

from pipeline.cli import main_run

if __name__ == "__main__":
    sys.exit(main_run())
