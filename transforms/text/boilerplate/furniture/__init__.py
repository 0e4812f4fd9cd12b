"""What a page prints around its story: widgets, prompts, links, tags, the tail."""
