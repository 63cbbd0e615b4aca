"""Who is in the pictures."""

from e2e.screenshots.portraits import Look

CAST = {
    "Amara": Look(
        "#8d5a3b", "curls", "#241a17", "#e0a93b", ("#dfe7e4", "#b7c7c3"), "plant", glasses=True
    ),
    "Jonas": Look(
        "#f0c8a8", "short", "#b98a4e", "#35506b", ("#efe6da", "#cfbfa9"), "shelf", beard=True
    ),
    "Mei": Look("#f1cfae", "long", "#1f1b20", "#7a9e87", ("#e9ecf2", "#c3cad8"), "window"),
    "Rafael": Look(
        "#c68f63", "short", "#2c211c", "#a5483c", ("#d9d3ea", "#aaa3c6"), "lamp", beard=True
    ),
    "Leila": Look("#dcb08a", "bun", "#4a2d22", "#4d4a7c", ("#f3e3dc", "#d6b6a6"), "shelf"),
    "Noor": Look("#d9a77f", "long", "#33211a", "#b4654a", ("#e6efe9", "#b9cfc2"), "plant"),
}

# Of them, who knocks when the others are inside.
LATECOMER = "Noor"

# Who is heard; the others listen.
SPEAKER = "Jonas"

# Who says what, by their place in the cast.
CONVERSATION = (
    (1, "Morning! The new onboarding is live on staging."),
    (2, "Looks great. The empty states are so much clearer now."),
    (0, "Shall we walk through it together? Jonas, could you share?"),
    (1, "Sure, two minutes: https://staging.example.com/onboarding"),
    (4, "I have one question about the invitation mail at the end."),
)
