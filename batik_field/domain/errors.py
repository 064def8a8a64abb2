"""Problems that are nobody's bug: they carry the sentence a person reads."""


class KnownProblem(Exception):
    """Base of every problem we can explain. `str(problem)` is one Indonesian sentence.

    The sentence never holds a NIK or a person's name, because it reaches logs and screenshots.
    """


class Refused(KnownProblem):
    """What was asked cannot be done now; nothing was changed. Exit code 3."""


class WrongUse(KnownProblem):
    """An unknown entity, key, type or layout was named. Exit code 2; nothing was written."""
