"""The order in which keys stand in a lesson file: what it is about first, then how, then the paper."""

ORDER = (
    # what a part is
    "kind", "imagery", "title", "subtitle", "theme", "public", "summary", "keywords", "version", "date",
    "licence", "makers", "levels", "cover", "thinker",
    # an activity
    "phase", "minutes", "timer_minutes", "short_minutes", "form", "aim", "needs", "may_pass", "picture",
    "goals", "key_question", "takeaway", "look_back", "agreement", "materials", "preparation", "curriculum",
    "words", "help_lines", "sources", "letter", "step_card", "home_sheet", "student_sheet",
    "opening", "blocks", "done_by", "within", "points",
    "group_name", "grouping", "persons", "roles", "meme", "stickers", "look", "think", "do",
    "steps", "statement", "statement_form", "agree", "disagree",
    "say", "story", "messages", "prompts", "read_by",
    "question", "options", "conclusion", "reason", "sentence_start", "out_of_role",
    "ask", "watch_for", "answers", "easier", "harder", "handout",
    # small parts
    "new_side", "parts", "writing_lines", "cards", "boxes", "item", "copies",
    "person", "face", "top", "bottom", "role", "text", "correct", "helps", "pause",
    "done", "ask_at_home", "school_does", "advice",
    "word", "meaning", "code", "because", "accepted", "activities",
)  # fmt: skip
"""English names of fields; a key that is not here stands behind all others, in the order of its author."""
