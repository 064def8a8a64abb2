"""XML as tokens: a part changed in one place stays the same byte for byte elsewhere.

A tree would lose prefixes that `mc:Ignorable` names in a text, quotes, order and white space.
"""

import re

from batik_field.exports.cells import escape_attribute

_TOKEN = re.compile(
    r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|[^<]+", re.S
)
_NAME = re.compile(r"</?(?:[\w.-]+:)?([\w.-]+)")
_QUALIFIED = re.compile(r"</?([\w.:-]+)")
_ATTRIBUTE = re.compile(r"\s(?:[\w.-]+:)?([\w.-]+)\s*=\s*(\"[^\"]*\"|'[^']*')")

_REFERENCE = re.compile(r"&(#x[0-9A-Fa-f]+|#[0-9]+|amp|lt|gt|quot|apos);")
_ENTITIES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}


def _character(found: re.Match[str]) -> str:
    name = found[1]
    if name[0] != "#":
        return _ENTITIES[name]
    return chr(int(name[2:], 16) if name[1] == "x" else int(name[1:]))


def unescape(text: str) -> str:
    """Return `text` of a part with its character references resolved (XML's, not HTML's)."""
    return _REFERENCE.sub(_character, text) if "&" in text else text


def tokens_of(text: str) -> list[str]:
    """Split `text` into tags, texts, comments and instructions; joined they give `text` again."""
    return _TOKEN.findall(text)


def is_start(token: str) -> bool:
    """Return whether `token` opens an element (closed at once or not)."""
    return token[0] == "<" and token[1] not in "/!?"


def is_end(token: str) -> bool:
    """Return whether `token` is `</name>`."""
    return token.startswith("</")


def is_closed(token: str) -> bool:
    """Return whether `token` is `<name/>`."""
    return token.endswith("/>")


def local_name(token: str) -> str:
    """Return the name of a tag without its prefix."""
    found = _NAME.match(token)
    return found[1] if found else ""


def prefix_of(token: str) -> str:
    """Return the prefix of a tag with its colon, or ""."""
    found = _QUALIFIED.match(token)
    name = found[1] if found else ""
    return name.partition(":")[0] + ":" if ":" in name else ""


def attributes(tag: str) -> dict[str, str]:
    """Return the attributes of a tag, and its namespaces, by name without prefix."""
    return {name: unescape(value[1:-1]) for name, value in _ATTRIBUTE.findall(tag)}


def attribute(tag: str, name: str) -> str | None:
    """Return the value of one attribute by name without prefix, or None."""
    for found in _ATTRIBUTE.finditer(tag):
        if found[1] == name:
            return unescape(found[2][1:-1])
    return None


def with_attribute(tag: str, name: str, value: str) -> str:
    """Return `tag` with the attribute set; the rest of the tag stays as it was written."""
    written = f'"{escape_attribute(value)}"'
    for found in _ATTRIBUTE.finditer(tag):
        if found[1] == name:
            return tag[: found.start(2)] + written + tag[found.end(2) :]
    end = len(tag) - (2 if is_closed(tag) else 1)
    return f"{tag[:end].rstrip()} {name}={written}{tag[end:]}"


def without_attribute(tag: str, name: str) -> str:
    """Return `tag` without the attribute."""
    for found in _ATTRIBUTE.finditer(tag):
        if found[1] == name:
            return tag[: found.start()] + tag[found.end() :]
    return tag


def end_of(tokens: list[str], start: int) -> int:
    """Return the index just after the element that opens at `start`."""
    if is_closed(tokens[start]):
        return start + 1
    depth = 0
    for index in range(start, len(tokens)):
        token = tokens[index]
        # Written out, because every token of a sheet passes here twice.
        if token[0] != "<" or token[1] in "!?":
            continue
        if token[1] != "/":
            depth += token[-2] != "/"
            continue
        depth -= 1
        if not depth:
            return index + 1
    return len(tokens)


def text_within(tokens: list[str]) -> str:
    """Return the joined, unescaped text of `tokens`."""
    pieces = []
    for token in tokens:
        if token[0] != "<":
            pieces.append(unescape(token))
        elif token.startswith("<![CDATA["):
            pieces.append(token[9:-3])
    return "".join(pieces)
