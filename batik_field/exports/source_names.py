"""In words: everything that can fill a column of a recipient's workbook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from batik_field.domain.questions import ENTITIES
from batik_field.domain.wording import N_
from batik_field.exports.layouts import register_layout

_COMPUTED: Mapping[str, str] = {
    "computed.number": N_("Nomor urut"),
    "computed.born": N_("Tempat, tanggal lahir"),
    "computed.age": N_("Umur dalam tahun pada hari ekspor"),
    "computed.home": N_("Alamat lengkap dengan desa dan kecamatan"),
    "computed.street": N_("Alamat dengan RT dan RW"),
    "computed.rt_rw": N_("RT/RW"),
    "computed.village": N_("Nama desa/kelurahan"),
    "computed.district": N_("Nama kecamatan"),
    "computed.regency": N_("Nama kabupaten/kota"),
    "computed.province": N_("Nama provinsi"),
    "computed.kode_kota": N_("Kode kabupaten/kota, tanpa titik"),
    "computed.kode_provinsi": N_("Kode provinsi"),
    "computed.male": N_("Centang bila laki-laki"),
    "computed.female": N_("Centang bila perempuan"),
    "computed.workplace": N_("Tempat bekerja, atau nama usahanya"),
    "computed.workplace_address": N_("Alamat tempat bekerja, atau usahanya"),
    "computed.job": N_("Jabatan, atau pekerjaan"),
    "computed.scheme": N_("Skema, atau keahliannya"),
}
_SETTINGS: Mapping[str, str] = {
    "set.exam_date": N_("Tanggal uji"),
    "set.schedule_code": N_("Kode jadwal"),
    "set.assessor": N_("Nomor registrasi asesor"),
    "set.budget_source": N_("Kode sumber anggaran"),
    "set.ministry": N_("Kode kementerian"),
}


@dataclass(frozen=True, slots=True)
class Source:
    """Something that can fill a column: its key, its words, and whether it is specific data."""

    key: str
    label: str
    sensitive: bool = False


def sources() -> tuple[Source, ...]:
    """Return everything that can fill a column: computed, of the records, of the batch."""
    computed = [Source(key, label) for key, label in _COMPUTED.items()]
    settings = [Source(key, label) for key, label in _SETTINGS.items()]
    of_records = {
        column.source: Source(column.source, column.heading, column.sensitive)
        for column in register_layout(ENTITIES).columns
        if column.source and column.source not in _COMPUTED
    }
    return (*computed, *of_records.values(), *settings)
