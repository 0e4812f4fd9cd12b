"""The top of a text: headline, dek, data and the furniture between them."""
