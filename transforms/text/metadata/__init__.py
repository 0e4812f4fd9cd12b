"""Metadata: what the text and the page say of the article, and the court that decides between them."""
