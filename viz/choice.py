"""Choice: what a page shows, chosen by radio buttons (`f-…`) and told by style alone."""


def checked(tag: str) -> str:
    """The selector of the button of a tag while it is on."""
    return f"#f-{tag}:checked"


def label_style(tag: str) -> list[str]:
    """Style: the label of what is shown stands out, and so does the one that has the focus."""
    label = f'~nav label[for="f-{tag}"]'
    return [
        f"{checked(tag)}{label}{{outline:2px solid var(--ink)}}",
        f"#f-{tag}:focus-visible{label}{{outline:3px solid var(--blue)}}",
    ]
