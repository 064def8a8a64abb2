"""Small facts a vault keeps about itself: text by key."""

from sqlalchemy import Connection, text


def read_setting(connection: Connection, key: str) -> str | None:
    """Return what is kept under `key`, or None."""
    found = connection.execute(text("SELECT value FROM settings WHERE key = :k"), {"k": key})
    value = found.scalar_one_or_none()
    return None if value is None else str(value)


def write_setting(connection: Connection, key: str, value: str) -> None:
    """Keep `value` under `key`."""
    connection.execute(
        text("INSERT INTO settings VALUES (:k, :v) ON CONFLICT (key) DO UPDATE SET value = :v"),
        {"k": key, "v": value},
    )
