"""What a template may say: known placeholders, loops and conditions, and nothing that runs away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment


class Unknown(StrictUndefined):
    """A name the paper does not have; printing it fails with nothing but that name."""

    @property
    def _undefined_message(self) -> str:
        return str(self._undefined_name or "?")


FILTERS = ("capitalize", "default", "first", "join", "last", "length", "lower", "title", "upper")


class Sandbox(ImmutableSandboxedEnvironment):
    """Evaluates a template that came from outside: it computes nothing and calls nothing.

    Else `"x" * 10**9`, `"x".center(10**9)` or `"x"|center(10**9)` would fill the memory.
    """

    intercepted_binops = frozenset(("*", "**", "%"))

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=Unknown)
        self.filters = {name: self.filters[name] for name in FILTERS}

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> NoReturn:
        """Refuse the operator."""
        raise SecurityError(operator)

    def is_safe_callable(self, obj: Any) -> bool:
        """Refuse every call."""
        return False


def unknown_names(tree: nodes.Template, known: Mapping[str, Any]) -> Iterator[str]:
    """Yield the placeholders that the paper does not have, as they stand in the template.

    Names of loops and `set` are the template's own; what they hold is only known when it runs.
    """
    own = {"loop"}
    for name in tree.find_all(nodes.Name):
        if name.ctx in ("store", "param"):
            own.add(name.name)
    for attribute in tree.find_all(nodes.Getattr):
        holder = attribute.node
        if isinstance(holder, nodes.Name) and holder.name not in own:
            fields = known.get(holder.name)
            if isinstance(fields, Mapping) and attribute.attr not in fields:
                yield f"{holder.name}.{attribute.attr}"
    for name in tree.find_all(nodes.Name):
        if name.name not in own and name.name not in known:
            yield name.name
