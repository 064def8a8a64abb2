"""The tabs of a batch about what goes out: the submission, the papers."""

from batik_field.app.certification.papers_tab import PapersTab
from batik_field.app.certification.parts import Part
from batik_field.app.certification.submission_tab import SubmissionTab
from batik_field.domain.wording import N_

SENDING_TABS = (
    Part("submission", N_("Pengajuan"), SubmissionTab),
    Part("papers", N_("Surat"), PapersTab),
)
