"""The main-content judge: which blocks of a page are the article, and what the others are."""

from transforms.text.boilerplate.main_content.judge import judge

__all__ = ["judge"]
