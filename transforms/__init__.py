"""PTransforms: verbs on collections. They wire the functions of `transforms.text`."""
