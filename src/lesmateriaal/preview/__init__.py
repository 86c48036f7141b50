"""The live preview: a local page that shows the documents of a lesson and follows its files.

It needs the extra `bekijk` (starlette, uvicorn, watchfiles), which no other part of the program knows.
"""
