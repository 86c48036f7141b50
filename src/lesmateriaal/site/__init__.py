"""The catalogue: static pages that any web host can serve, made of the same trees as the documents."""
