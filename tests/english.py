"""English words that no Dutch text of ours holds, and that are not Dutch too."""

ENGLISH = frozenset(
    (
        *(
            "the",
            "must",
            "should",
            "shall",
            "cannot",
            "field",
            "string",
            "value",
            "error",
            "valid",
            "invalid",
        ),
        *("missing", "required", "input", "expected", "not", "found", "unknown", "and", "or", "with", "from"),
        *("file", "list", "key", "type", "integer", "number", "please", "this", "that", "has", "have", "are"),
    )
)
