"""Everything is declared in pyproject.toml; runners that ship the code by `--setup_file` ask for this file."""

from setuptools import setup

setup()
