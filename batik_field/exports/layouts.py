"""The workbooks this program makes itself, as data.

Headings and conventions: design/contract.md "Workbook headings"; domain notes 3.1 (bnsp-19), 3.2
(calon-15), 3.7 (daftar-usulan), 7.2 (register). The sheet BBSPJIKB itself asks for is not known.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import compress
from typing import Literal

from batik_field.domain.errors import WrongUse
from batik_field.domain.fields import Entity, Field, Kind
from batik_field.domain.wording import N_
from batik_field.exports.cells import column_letters
from batik_field.exports.sheet_stream import Place

Style = Literal["text", "date", "number", "money"]
DateStyle = Literal["text", "cell", "iso"]

KOP_ROWS = 5
"""Rows of the letterhead: government, office, address, contact, and a ruled line below them."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a workbook.

    `source` is "artisan.nik", "business.name", "skill.scheme", "set.exam_date" (given with the
    export), or "computed.kode_kota" (see `exports.computed`); None means the text in `fixed`.
    `format` names a writer of `exports.rows`: "upper", "phone_local", "label", "linked",
    "code:LIST", "name:LIST". `width` is in characters. `required` is needed before the row may be
    sent.
    """

    heading: str
    source: str | None
    fixed: str | None = None
    style: Style = "text"
    format: str = ""
    required: bool = False
    width: float = 12
    sensitive: bool = False
    date_style: DateStyle | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """A workbook: what stands where, and who is let in.

    `title_rows` may hold {{ tahun }}, the year of the export. `date_style`: text dd/mm/yyyy, true
    date cells, or text yyyy-mm-dd. `complete_only` leaves out people with blocking problems.
    `code_source` names the column of a code list that holds the recipient's codes. `at` is where
    the columns are in somebody else's workbook; in ours they begin at A, below the titles.
    """

    name: str
    title: str
    sheet: str
    columns: tuple[Column, ...]
    kop: bool = False
    title_rows: tuple[str, ...] = ()
    signer: bool = False
    landscape: bool = True
    numbered: bool = True
    freeze: bool = True
    date_style: DateStyle = "text"
    complete_only: bool = True
    metadata: bool = False
    code_source: str = "bnsp"
    at: Place | None = None

    @property
    def heading_row(self) -> int:
        """The row of the headings, from 1."""
        titles = len(self.title_rows) + 1 if self.title_rows else 0
        return (KOP_ROWS if self.kop else 0) + titles + 1

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters of the columns."""
        if self.at:
            return self.at.columns
        return tuple(column_letters(number) for number in range(1, len(self.columns) + 1))

    @property
    def place(self) -> Place:
        """Where `exports.fill` puts the rows into the template of this layout."""
        return self.at or Place(self.sheet, self.heading_row + 1, self.letters)

    @property
    def settable(self) -> frozenset[str]:
        """What may be given with the export because no record holds it."""
        sources = (column.source or "" for column in self.columns)
        return frozenset(s.removeprefix("set.") for s in sources if s.startswith("set."))

    def without_sensitive(self) -> "Layout":
        """Return the layout without columns of specific personal data (UU 27/2022 art. 4)."""
        kept = [not column.sensitive for column in self.columns]
        columns = tuple(compress(self.columns, kept))
        at = self.at and replace(self.at, columns=tuple(compress(self.at.columns, kept)))
        return replace(self, columns=columns, at=at)


BNSP_19 = Layout(
    name="bnsp-19",
    title=N_("Blanko pengajuan BNSP (19 kolom)"),
    sheet="Blanko Pengajuan",
    columns=(
        Column("No", "computed.number", width=5),
        Column("NAMA ASESI", "artisan.full_name", format="upper", required=True, width=30),
        Column("NIK", "artisan.nik", required=True, width=19),
        Column("TEMPAT LAHIR", "artisan.birth_place", format="upper", required=True, width=16),
        Column("TANGGAL LAHIR", "artisan.birth_date", style="date", required=True, width=15),
        Column("JENIS KELAMIN", "artisan.sex", required=True, width=14),
        Column("TEMPAT TINGGAL", "computed.home", required=True, width=50),
        Column("KODE KOTA", "computed.kode_kota", required=True, width=11),
        Column("KODE PROVINSI", "computed.kode_provinsi", required=True, width=15),
        Column("TELP", "artisan.phone", format="phone_local", required=True, width=16),
        Column("EMAIL", "artisan.email", width=24),
        Column(
            "KODE PENDIDIKAN", "artisan.education", format="code:education", required=True, width=17
        ),
        Column(
            "KODE PEKERJAAN",
            "artisan.occupation",
            format="code:occupation",
            required=True,
            width=16,
        ),
        Column("KODE JADWAL", "set.schedule_code", width=14),
        Column("TANGGAL UJI", "set.exam_date", style="date", width=13),
        Column("NOMOR REGISTRASI ASESOR", "set.assessor", width=26),
        Column("KODE SUMBER ANGGARAN", "set.budget_source", format="code:budget_source", width=23),
        Column("KODE KEMENTERIAN", "set.ministry", format="code:ministry", width=19),
        Column("K/BK", None, width=7),
    ),
)

CALON_15 = Layout(
    name="calon-15",
    title=N_("Daftar calon asesi (15 kolom)"),
    sheet="Calon Asesi",
    columns=(
        Column("No", "computed.number", style="number", width=5),
        Column("NAMA LENGKAP", "artisan.full_name", format="upper", required=True, width=30),
        Column("NAMA TEMPAT BEKERJA", "computed.workplace", width=28),
        Column("ALAMAT", "computed.workplace_address", width=40),
        Column("NIK", "artisan.nik", required=True, width=19),
        Column("TEMPAT LAHIR", "artisan.birth_place", format="upper", required=True, width=16),
        Column("TANGGAL LAHIR", "artisan.birth_date", style="date", required=True, width=15),
        Column("JENIS KELAMIN", "artisan.sex", required=True, width=14),
        Column("ALAMAT TEMPAT TINGGAL", "computed.home", required=True, width=50),
        Column("TELP", "artisan.phone", format="phone_local", required=True, width=16),
        Column("EMAIL", "artisan.email", width=24),
        Column("PENDIDIKAN TERAKHIR", "artisan.education", format="label", required=True, width=20),
        Column("JABATAN/PEKERJAAN", "computed.job", required=True, width=24),
        Column("SKEMA SERTIFIKASI", "computed.scheme", required=True, width=30),
        Column("RENCANA UJI KOMPETENSI", "set.exam_date", style="date", width=24),
    ),
)

DAFTAR_USULAN = Layout(
    name="daftar-usulan",
    title=N_("Daftar usulan peserta (dengan kop dan tanda tangan)"),
    sheet="Daftar Usulan",
    columns=(
        Column("No", "computed.number", style="number", width=5),
        Column("Nama", "artisan.full_name", required=True, width=28),
        Column("NIK", "artisan.nik", required=True, width=18),
        Column("L/P", "artisan.sex", required=True, width=5),
        Column("Tempat, tanggal lahir", "computed.born", required=True, width=24),
        Column("Alamat", "computed.street", required=True, width=34),
        Column("Desa", "computed.village", required=True, width=16),
        Column("Kecamatan", "computed.district", required=True, width=14),
        Column("HP", "artisan.phone", format="phone_local", required=True, width=15),
        Column("Nama IKM", "business.name", width=22),
        Column("Keahlian", "skill.skill", format="label", required=True, width=13),
        Column("Keterangan", None, width=16),
    ),
    kop=True,
    title_rows=(
        N_("DAFTAR USULAN PESERTA SERTIFIKASI KOMPETENSI BATIK"),
        N_("TAHUN {{ tahun }}"),
    ),
    signer=True,
)

_STYLES: Mapping[Kind, Style] = {
    Kind.DATE: "date",
    Kind.WHOLE: "number",
    Kind.YEAR: "number",
    Kind.DECIMAL: "number",
    Kind.MONEY: "money",
}
_WIDE = frozenset((Kind.LONG_TEXT, Kind.CHOICES, Kind.FILES))
# Besides code lists: kinds whose value is not what people read.
_NAMED = frozenset(
    (
        Kind.VILLAGE,
        Kind.REGENCY,
        Kind.YES_NO,
        Kind.QUANTITY,
        Kind.PLACE,
        Kind.FILE,
        Kind.FILES,
        Kind.TIME,
    )
)
_REGISTER_PARTS = ("artisan", "business", "skill")


def register_layout(entities: Mapping[str, Entity]) -> Layout:
    """Return the register: a row per artisan, every question about her, her business, her skill.

    Village codes stand beside the names (domain notes 7.2). A link to a record whose answers stand
    in the same row is left out.
    """
    columns = [Column("No", "computed.number", style="number", width=6)]
    for part in _REGISTER_PARTS:
        entity = entities[part]
        for field in entity.fields:
            if not (field.kind is Kind.LINK and field.link in _REGISTER_PARTS[:2]):
                columns += _register_columns(entity, field)
            elif (part, field.key) == ("business", "owner"):
                columns.append(Column(_heading(entity, field), "business.owner", format="linked"))
    return Layout(
        name="register",
        title=N_("Register pengrajin (semua keterangan)"),
        sheet="Register",
        columns=tuple(columns),
        date_style="cell",
        complete_only=False,
        metadata=True,
    )


def _register_columns(entity: Entity, field: Field) -> list[Column]:
    style = _STYLES.get(field.kind, "text")
    heading = _heading(entity, field)
    coded = bool(field.codes) or field.kind in _NAMED
    writer = "phone_local" if field.kind is Kind.PHONE else "label" if coded else ""
    column = Column(
        heading,
        f"{entity.key}.{field.key}",
        style=style,
        format=writer,
        width=32 if field.kind in _WIDE else max(12, min(28, len(heading) + 2)),
        sensitive=field.sensitive,
    )
    if field.kind is Kind.VILLAGE:
        code = N_("Kode {field}").format(field=heading)
        return [replace(column, heading=code, format="", width=16), column]
    return [column]


def _heading(entity: Entity, field: Field) -> str:
    return field.label if entity.key == "artisan" else f"{entity.label}: {field.label}"


def layouts(entities: Mapping[str, Entity]) -> dict[str, Layout]:
    """Return every shipped layout by name."""
    shipped = (BNSP_19, CALON_15, DAFTAR_USULAN, register_layout(entities))
    return {layout.name: layout for layout in shipped}


def layout_named(name: str, entities: Mapping[str, Entity]) -> Layout:
    """Return a shipped layout, or raise WrongUse naming it."""
    found = layouts(entities)
    if name not in found:
        known = ", ".join(found)
        raise WrongUse(
            N_("Susunan “{name}” tidak dikenal. Yang ada: {known}.").format(name=name, known=known)
        )
    return found[name]
