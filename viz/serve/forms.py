"""Forms: fields that offer what the graph holds."""

from collections.abc import Mapping, Sequence
from html import escape

from tiaokuai.queries import Parameter

Choices = Mapping[str, Sequence[tuple[str, str]]]
"""By type of parameter: what may be chosen, each with a word to explain it, or an empty one."""


def field(parameter: Parameter, value: str, choices: Choices) -> str:
    """A field for a parameter, with what stands in it."""
    hint = "" if parameter.required else "不限"
    return text_field(
        parameter.name,
        f"{parameter.meaning.zh} · {parameter.meaning.en}",
        parameter.type if parameter.type in choices else "",
        value,
        required=parameter.required,
        hint=hint if parameter.type != "text" else "",
    )


def text_field(
    name: str, label: str, listed: str = "", value: str = "", *, required: bool = False,
    hint: str = "",
) -> str:  # fmt: skip
    """A field under its label; `listed`: the type of parameter whose choices it offers."""
    more = f' list="of-{listed}"' if listed else ""
    more += " required" if required else ""
    more += f' placeholder="{escape(hint)}"' if hint else ""
    return (
        f'<label>{escape(label)}<input name="{escape(name)}" value="{escape(value)}"'
        f' autocomplete="off"{more}></label>'
    )


def lists(choices: Choices) -> str:
    """What the fields offer, once for a page."""
    return "".join(
        f'<datalist id="of-{type}">{"".join(map(_option, chosen))}</datalist>\n'
        for type, chosen in choices.items()
    )


def _option(choice: tuple[str, str]) -> str:
    value, word = choice
    return f'<option value="{escape(value)}">{escape(word)}</option>'
