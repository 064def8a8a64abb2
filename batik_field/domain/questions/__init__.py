"""The tables of questions. Adding a question is one line in one of these modules.

Sources of the questions: `design/product.md` and the forms FR.APL.01/02, SIINas and the Kemnaker
monitoring sheet, as gathered in the domain notes.
"""

from collections.abc import Mapping

from batik_field.domain.errors import WrongUse
from batik_field.domain.fields import Entity
from batik_field.domain.questions.artisan import ARTISAN
from batik_field.domain.questions.business import BUSINESS
from batik_field.domain.questions.certification import (
    BATCH,
    CANDIDATE,
    CRITERION,
    CRITERION_TICK,
    SURVEILLANCE,
)
from batik_field.domain.questions.competence import CERTIFICATE, DOCUMENT, FACILITATION, SKILL
from batik_field.domain.questions.office import CODE, OFFICE, OFFICER
from batik_field.domain.questions.papers import ASSIGNMENT, CONSENT_WORDING, PAPER_TEMPLATE
from batik_field.domain.questions.schemes import COMPETENCY_ELEMENT, COMPETENCY_UNIT, SCHEME
from batik_field.domain.questions.submissions import SENT_ROW, SUBMISSION, TEMPLATE
from batik_field.domain.questions.tutors import LEARNER, TUTOR, TUTORING
from batik_field.domain.questions.visiting import FOLLOW_UP, MONEV, PRODUCT_PRICE, VISIT

ENTITIES: Mapping[str, Entity] = {
    entity.key: entity
    for entity in (
        ARTISAN,
        BUSINESS,
        SKILL,
        FACILITATION,
        VISIT,
        FOLLOW_UP,
        MONEV,
        PRODUCT_PRICE,
        DOCUMENT,
        CERTIFICATE,
        BATCH,
        CRITERION,
        CRITERION_TICK,
        CANDIDATE,
        TEMPLATE,
        SUBMISSION,
        SENT_ROW,
        SURVEILLANCE,
        TUTOR,
        TUTORING,
        LEARNER,
        SCHEME,
        COMPETENCY_UNIT,
        COMPETENCY_ELEMENT,
        ASSIGNMENT,
        PAPER_TEMPLATE,
        CONSENT_WORDING,
        OFFICE,
        OFFICER,
        CODE,
    )
}


def entity_named(key: str) -> Entity:
    """Return the entity called `key`, or raise WrongUse naming it."""
    try:
        return ENTITIES[key]
    except KeyError:
        known = ", ".join(ENTITIES)
        raise WrongUse(f"Jenis catatan “{key}” tidak dikenal. Yang ada: {known}.") from None
